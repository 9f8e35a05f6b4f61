import type { Settings } from '../../../storage/settings';
import type { Imported } from './import-history';

/** What became of an imported file, in sentences. */
export function importWords(
  imported: Imported | null,
  keptFor: Settings['historyDays'],
): readonly string[] {
  if (imported === null) {
    return ['This is no history that NeuroLens has exported, or one of a newer version.'];
  }
  const { added, known, bad, full } = imported;
  const lines = [`${entries(added)} added.`];
  if (known > 0) lines.push(`Left out as known already: ${entries(known)}.`);
  if (bad.length > 0) lines.push(`Left out as not valid: ${entries(bad.length)}.`);
  if (full) lines.push('History is full: the browser gives no more room for the rest.');
  if (keptFor !== null && added > 0) {
    lines.push(`What is older than ${keptFor} days will be deleted again, as you have chosen.`);
  }
  return lines;
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count.toLocaleString('en-US')} entries`;
}
