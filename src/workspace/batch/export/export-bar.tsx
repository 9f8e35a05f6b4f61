import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { csvHeader, csvRowLine } from '../../../export/csv-text';
import { download, exportName } from '../../../export/download';
import { findingsJson } from '../../../export/findings-json';
import type { PluralKey } from '../../../i18n/message-keys';
import { plural, t } from '../../../i18n/t';
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

const EXPORT_KEYS = {
  all: 'batch_export_all',
  selected: 'batch_export_selected',
  shown: 'batch_export_shown',
} as const satisfies Record<ExportBarProps['which'], PluralKey>;

/** Takes rows along: as CSV, as JSON, and their pictures with the map. */
export function ExportBar({ rows, which, onUnselect }: ExportBarProps) {
  const pictures = usePictureExport();
  const count = rows.filter(isThrough).length;
  if (pictures.progress) {
    return (
      <fieldset class="ws-export" aria-label={t('batch_export')}>
        <span class="nl-small">{pictures.progress}</span>
        <Button kind="quiet" onPress={pictures.stop}>
          {t('batch_export_stop')}
        </Button>
      </fieldset>
    );
  }
  if (count === 0) return null;
  return (
    <fieldset class="ws-export" aria-label={t('batch_export')}>
      <span class="nl-small">{pictures.note ?? plural(EXPORT_KEYS[which], count)}</span>
      <Button onPress={() => saveCsv(rows)}>CSV</Button>
      <Button onPress={() => void saveJson(rows)}>JSON</Button>
      {drawable(rows).length > 0 && (
        <Button
          label={t('batch_export_pictures_label')}
          onPress={() => void pictures.start(drawable(rows))}
        >
          {t('batch_export_pictures')}
        </Button>
      )}
      {which === 'selected' && drawable(rows).length > 0 && (
        <Button onPress={() => void reportRows(drawable(rows))}>{t('batch_export_report')}</Button>
      )}
      {which === 'selected' && (
        <Button kind="quiet" onPress={onUnselect}>
          {t('batch_unselect')}
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
    const tell = (done: number) =>
      setProgress(plural('batch_export_drawing', rows.length, { done }));
    tell(0);
    setNote(null);
    const tools = { reader: new SliceReader(opener), pictures };
    const made = await exportPictures(rows, tools, { signal, onProgress: tell });
    setProgress(null);
    if (!made) return;
    if (made.left > 0) setNote(plural('batch_export_lost', rows.length, { left: made.left }));
    if (made.left < rows.length) download(made.content, exportName('pictures', made.extension));
  };
  return { progress, note, start, stop: () => stop.current.abort() };
}
