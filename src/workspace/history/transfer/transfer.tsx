import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../../storage/settings';
import { Button } from '../../../ui/button';
import { download } from '../../../ui/download';
import { shownName } from '../../../ui/shown-name';
import type { Imported } from './import-history';
import { importWords } from './import-words';
import { exportInWorker, importInWorker } from './transfer-in-worker';

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
    setWords(['Working…']);
    setWords(await work().catch(() => ['The browser did not let this be done.']));
    setBusy(false);
  };
  const exportAll = async () => {
    const name = `neurolens-history-${new Date().toISOString().slice(0, 10)}.json`;
    download(await exportInWorker(), name);
    return [`Exported as ${name}.`];
  };
  const importFile = async (file: File) => {
    const imported = await importInWorker(file);
    setBad(imported?.bad ?? []);
    return importWords(imported, keptFor);
  };
  return (
    <div class="hi-transfer">
      <div class="nl-actions">
        {count > 0 && <Button onPress={() => void run(exportAll)}>Export</Button>}
        <Button onPress={() => input.current?.click()}>Import</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="History file"
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
                <bdi>{shownName(name)}</bdi>: {wrong}
              </li>
            ))}
            {bad.length > NAMED && <li>and {bad.length - NAMED} more</li>}
          </ul>
        )}
      </div>
    </div>
  );
}
