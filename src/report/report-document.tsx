import { formatDate, formatNumber } from '../i18n/format';
import { plural, t } from '../i18n/t';
import { formatPercent } from '../ui/format-percent';
import { shownName } from '../ui/shown-name';
import { VERDICT_WORDS } from '../ui/verdict-words';
import type { DrawnPictures } from './drawn-pictures';
import { FindingSheet } from './finding-sheet';
import type { ReportItem } from './report-item';

export interface ReportDocumentProps {
  items: readonly { readonly item: ReportItem; readonly pictures: DrawnPictures }[];
  /** When the report was made, in milliseconds since 1970. */
  time: number;
}

/** The report itself: what is printed and what is saved, without any controls. */
export function ReportDocument({ items, time }: ReportDocumentProps) {
  return (
    <main class="rp-document">
      <header class="rp-title">
        <h1>{t('report_title')}</h1>
        <p>{formatDate(time)}</p>
      </header>
      {items.length > 1 && <Overview items={items} />}
      {items.map(({ item, pictures }, index) => (
        <FindingSheet
          key={`${index} ${item.time}`}
          item={item}
          pictures={pictures}
          number={index + 1}
        />
      ))}
    </main>
  );
}

function Overview({ items }: Pick<ReportDocumentProps, 'items'>) {
  return (
    <section class="rp-sheet" aria-label={t('report_overview')}>
      <h2>{plural('report_findings', items.length)}</h2>
      <table class="rp-overview">
        <thead>
          <tr>
            <th scope="col">{t('report_column_figure')}</th>
            <th scope="col">{t('report_column_name')}</th>
            <th scope="col">{t('report_column_checked')}</th>
            <th scope="col">{t('report_column_verdict')}</th>
            <th scope="col">{t('report_column_tumor')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item: { name, time, finding } }, index) => (
            <tr key={`${index} ${time}`}>
              <td>{formatNumber(index + 1)}</td>
              <td>
                <bdi>{shownName(name)}</bdi>
              </td>
              <td>{formatDate(time)}</td>
              <td>{VERDICT_WORDS[finding.verdict]}</td>
              <td>{finding.verdict === 'not_brain_mri' ? '–' : formatPercent(finding.pTumor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer class="rp-foot">{t('research_line')}</footer>
    </section>
  );
}
