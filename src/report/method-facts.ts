import type { Finding } from '../engine/finding';
import { BACKEND_NAMES } from '../ui/backend-names';
import { formatPercent } from '../ui/format-percent';
import { shownName } from '../ui/shown-name';
import { sourceWords } from '../ui/source-words';
import type { ReportItem } from './report-item';
import { reportMoment } from './report-moment';

/** How a picture of a page was reached, as the end of a line. */
const WAY_WORDS: Record<NonNullable<ReportItem['way']>, string> = {
  data: 'held by the page itself',
  fetch: 'its file, as the site serves it',
  page: 'its file, read within the page',
  pixels: 'its pixels, read within the page',
  capture: 'cut out of a capture of the tab, in pixels of the screen',
};

/** All that somebody needs to repeat a finding, line by line. */
export function methodFacts(item: ReportItem): [term: string, value: string][] {
  const { finding, source, way, page, time, volume } = item;
  const { picture, model, thresholds } = finding;
  const facts: [string, string | null][] = [
    ['Checked', reportMoment(time)],
    ['Picture', `${picture.width} × ${picture.height} pixels`],
    ['Source', [sourceWords(source), way && WAY_WORDS[way]].filter(Boolean).join(': ')],
    ['Page', page && [shownName(page.title), page.url].filter(Boolean).join(', ')],
    ['Plane', volume ? `${volume.plane}, slice ${volume.shown} of ${volume.slices}` : null],
    ['Preparation', picture.steps.join('; ') || 'none'],
    ['Is a brain MRI', formatPercent(finding.pBrainMri)],
    [
      'Thresholds',
      `tumor above ${formatPercent(thresholds.tumorHigh)}, undecided from ${formatPercent(thresholds.tumorLow)}`,
    ],
    ['Model', modelWords(finding)],
    [model.own === undefined ? 'Weights, SHA-256' : 'Files, SHA-256', model.sha256],
    ['Backend', BACKEND_NAMES[finding.backend]],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function modelWords({ model, rebuilt }: Finding): string {
  if (model.own !== undefined)
    return `${shownName(model.own)} (${model.id}): not ours, uncalibrated`;
  return `${model.id}, version ${model.version}${rebuilt ? ', rebuilt' : ''}`;
}
