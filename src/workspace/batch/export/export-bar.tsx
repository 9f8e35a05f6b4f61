import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { csvHeader, csvRowLine } from '../../../export/csv-text';
import { download, exportName } from '../../../export/download';
import { findingsJson } from '../../../export/findings-json';
import { Button } from '../../../ui/button';
import { batchStore } from '../batch-store';
import { type BatchRow, isThrough } from '../run/batch-row';
import { SliceReader } from '../run/slice-reader';
import { csvRows } from './csv-rows';
import { findingsRows } from './findings-rows';
import { drawable, exportPictures } from './picture-export';
import { reportRows } from './report-rows';

export interface ExportBarProps {
  rows: readonly BatchRow[];
  which: 'selected' | 'shown' | 'all';
  onUnselect: () => void;
}

/** Takes rows along: as CSV, as JSON, and their pictures with the map. */
export function ExportBar({ rows, which, onUnselect }: ExportBarProps) {
  const pictures = usePictureExport();
  const count = rows.filter(isThrough).length;
  if (pictures.progress) {
    return (
      <fieldset class="ws-export" aria-label="Export">
        <span class="nl-small">{pictures.progress}</span>
        <Button kind="quiet" onPress={pictures.stop}>
          Stop
        </Button>
      </fieldset>
    );
  }
  if (count === 0) return null;
  return (
    <fieldset class="ws-export" aria-label="Export">
      <span class="nl-small">
        {pictures.note ??
          `Export ${which === 'all' ? 'all' : ''} ${count} ${which === 'all' ? '' : which}`}
      </span>
      <Button onPress={() => saveCsv(rows)}>CSV</Button>
      <Button onPress={() => void saveJson(rows)}>JSON</Button>
      {drawable(rows).length > 0 && (
        <Button label="Pictures with the map" onPress={() => void pictures.start(drawable(rows))}>
          Pictures
        </Button>
      )}
      {which === 'selected' && drawable(rows).length > 0 && (
        <Button onPress={() => void reportRows(drawable(rows))}>Report</Button>
      )}
      {which === 'selected' && (
        <Button kind="quiet" onPress={onUnselect}>
          Unselect
        </Button>
      )}
    </fieldset>
  );
}

function saveCsv(rows: readonly BatchRow[]): void {
  const lines = csvRows(rows).map(csvRowLine);
  const type = 'text/csv;charset=utf-8';
  download(new Blob([csvHeader(), ...lines], { type }), exportName('batch', 'csv'));
}

async function saveJson(rows: readonly BatchRow[]): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const content = findingsRows(rows, (row) => batchStore.labelOf(row));
  download(await findingsJson(content, version), exportName('batch', 'json'));
}

/** The drawing of many pictures takes its time, and can be stopped. */
function usePictureExport() {
  const [progress, setProgress] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const stop = useRef(new AbortController());
  const start = async (rows: readonly BatchRow[]) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const { opener, pictures } = batchStore.tools;
    const tell = (done: number) => setProgress(`Drawing ${done} of ${rows.length} pictures`);
    tell(0);
    setNote(null);
    const tools = { reader: new SliceReader(opener), pictures };
    const made = await exportPictures(rows, tools, { signal, onProgress: tell });
    setProgress(null);
    if (!made) return;
    if (made.left > 0) setNote(`${made.left} of ${rows.length} could no longer be read`);
    if (made.left < rows.length) download(made.content, exportName('pictures', made.extension));
  };
  return { progress, note, start, stop: () => stop.current.abort() };
}
