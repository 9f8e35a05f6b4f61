import { plural, t } from '../../../i18n/t';
import type { Settings } from '../../../storage/settings';
import type { Imported } from './import-history';

/** What became of an imported file, in sentences. */
export function importWords(
  imported: Imported | null,
  keptFor: Settings['historyDays'],
): readonly string[] {
  if (imported === null) {
    return [t('history_import_unknown')];
  }
  const { added, known, bad, full } = imported;
  const lines = [plural('history_import_added', added)];
  if (known > 0) lines.push(plural('history_import_known', known));
  if (bad.length > 0) lines.push(plural('history_import_bad', bad.length));
  if (full) lines.push(t('history_import_full'));
  if (keptFor !== null && added > 0) {
    lines.push(plural('history_import_old', keptFor));
  }
  return lines;
}
