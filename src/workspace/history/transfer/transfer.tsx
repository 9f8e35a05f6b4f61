import { useRef, useState } from 'preact/hooks';
import { plural, t } from '../../../i18n/t';
import type { Settings } from '../../../storage/settings';
import { Button } from '../../../ui/button';
import { download } from '../../../ui/download';
import { RichText } from '../../../ui/rich-text';
import { shownName } from '../../../ui/shown-name';
import { exportHistory } from './export-history';
import { type Imported, importHistory } from './import-history';
import { importWords } from './import-words';

/** Of more entries that are not valid the number is enough. */
const NAMED = 10;

export interface TransferProps {
  /** How many entries there are. */
  count: number;
  keptFor: Settings['historyDays'];
}

/** The ways of the history into a file and back. */
export function Transfer({ count, keptFor }: TransferProps) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<readonly string[]>([]);
  const [bad, setBad] = useState<Imported['bad']>([]);
  const run = async (work: () => Promise<readonly string[]>) => {
    if (busy) return;
    setBusy(true);
    setBad([]);
    setWords([t('history_working')]);
    setWords(await work().catch(() => [t('history_transfer_failed')]));
    setBusy(false);
  };
  const exportAll = async () => {
    const name = `neurolens-history-${new Date().toISOString().slice(0, 10)}.json`;
    download(await exportHistory(), name);
    return [t('history_exported', { file: name })];
  };
  const importFile = async (file: File) => {
    const imported = await importHistory(file);
    setBad(imported?.bad ?? []);
    return importWords(imported, keptFor);
  };
  return (
    <div class="hi-transfer">
      <div class="nl-actions">
        {count > 0 && <Button onPress={() => void run(exportAll)}>{t('history_export')}</Button>}
        <Button onPress={() => input.current?.click()}>{t('history_import')}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('history_import_file')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void run(() => importFile(file));
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="status" class="nl-small nl-notice-place">
        {words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {bad.length > 0 && (
          <ul>
            {bad.slice(0, NAMED).map(({ name, wrong }) => (
              <li key={`${name} ${wrong}`}>
                <RichText
                  of="history_import_wrong"
                  parts={{ name: <bdi>{shownName(name)}</bdi>, wrong: <bdi>{wrong}</bdi> }}
                />
              </li>
            ))}
            {bad.length > NAMED && <li>{plural('history_import_more', bad.length - NAMED)}</li>}
          </ul>
        )}
      </div>
    </div>
  );
}
