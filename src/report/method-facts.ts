import type { Finding } from '../engine/finding';
import { formatDate } from '../i18n/format';
import type { MessageKey } from '../i18n/message-keys';
import { plural, t } from '../i18n/t';
import { BACKEND_NAMES } from '../ui/backend-names';
import { formatPercent } from '../ui/format-percent';
import { shownName } from '../ui/shown-name';
import { SOURCE_WORDS } from '../ui/source-words';
import { pixelsWords } from './pixels-words';
import type { ReportItem } from './report-item';

/** How a picture of a page was reached, as the end of a line. */
const WAY_KEYS: Record<NonNullable<ReportItem['way']>, MessageKey> = {
  data: 'report_way_data',
  fetch: 'report_way_fetch',
  page: 'report_way_page',
  pixels: 'report_way_pixels',
  capture: 'report_way_capture',
};

/** All that somebody needs to repeat a finding, line by line. */
export function methodFacts(item: ReportItem): [term: string, value: string][] {
  const { finding, source, way, page, time, volume } = item;
  const { picture, model, thresholds } = finding;
  const facts: [string, string | null][] = [
    [t('report_fact_checked'), formatDate(time)],
    [t('report_fact_picture'), pixelsWords(picture)],
    [t('report_fact_source'), sourceLine(SOURCE_WORDS[source], way)],
    [t('report_fact_page'), page && pageLine(page)],
    [t('report_fact_plane'), volume ? planeLine(volume) : null],
    [t('report_fact_preparation'), picture.steps.join('; ') || t('report_no_preparation')],
    [t('report_fact_brain_mri'), formatPercent(finding.pBrainMri)],
    [
      t('report_fact_thresholds'),
      t('report_thresholds', {
        high: formatPercent(thresholds.tumorHigh),
        low: formatPercent(thresholds.tumorLow),
      }),
    ],
    [t('report_fact_model'), modelWords(finding)],
    [t(model.own === undefined ? 'report_fact_weights' : 'report_fact_files'), model.sha256],
    [t('report_fact_backend'), BACKEND_NAMES[finding.backend]],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function sourceLine(source: string, way: ReportItem['way']): string {
  return way ? t('report_source_way', { source, way: t(WAY_KEYS[way]) }) : source;
}

function pageLine({ title, url }: NonNullable<ReportItem['page']>): string {
  const name = shownName(title);
  return name ? t('report_page', { name, url }) : url;
}

function planeLine({ plane, shown, slices }: NonNullable<ReportItem['volume']>): string {
  return plural('report_plane', slices, { plane, slice: shown });
}

function modelWords({ model, rebuilt }: Finding): string {
  const { id, version, own } = model;
  if (own !== undefined) return t('report_model_own', { name: shownName(own), id });
  return rebuilt ? t('report_model_rebuilt', { id, version }) : t('report_model', { id, version });
}
