import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t';
import { Brand } from '../ui/brand';
import { Button } from '../ui/button';
import { download } from '../ui/download';
import styles from './document.css?inline';
import { type DrawnPictures, drawnPictures } from './drawn-pictures';
import { ReportDocument } from './report-document';
import type { ReportItem } from './report-item';
import { reportFile } from './save-as-html';

type Drawn = readonly { readonly item: ReportItem; readonly pictures: DrawnPictures }[];

export interface ReportPageProps {
  /** Resolves to null when the page that has opened this one is gone. */
  items: () => Promise<readonly ReportItem[] | null>;
}

/** The report with the ways to keep it: on paper, as PDF by the browser, or as a file. */
export function ReportPage({ items }: ReportPageProps) {
  const [drawn, setDrawn] = useState<Drawn | 'gone' | null>(null);
  const [time] = useState(Date.now);
  const report = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void items()
      .then(async (known) => {
        if (known === null) return setDrawn('gone');
        // One after the other: 200 pictures decoded at once would take a gigabyte.
        const all: { item: ReportItem; pictures: DrawnPictures }[] = [];
        for (const item of known) all.push({ item, pictures: await drawnPictures(item) });
        setDrawn(all);
      })
      .catch(() => setDrawn('gone'));
  }, [items]);
  const save = () => {
    const root = report.current?.firstElementChild;
    if (!root) return;
    const name = `neurolens-report-${new Date(time).toISOString().slice(0, 10)}`;
    download(reportFile(root, t('report_title'), styles), `${name}.html`);
  };
  return (
    <div class="rp-page">
      <header class="rp-tools">
        <Brand />
        {drawn !== null && drawn !== 'gone' && (
          <div class="nl-actions">
            <Button kind="primary" onPress={() => window.print()}>
              {t('report_print')}
            </Button>
            <Button onPress={save}>{t('report_save_html')}</Button>
          </div>
        )}
      </header>
      {drawn === null && (
        <main>
          <p class="rp-wait" role="status">
            {t('report_drawing')}
          </p>
        </main>
      )}
      {drawn === 'gone' && (
        <main>
          <p class="rp-wait" role="status">
            {t('report_gone')}
          </p>
        </main>
      )}
      {drawn !== null && drawn !== 'gone' && (
        <div ref={report}>
          <ReportDocument items={drawn} time={time} />
        </div>
      )}
    </div>
  );
}
