import { t } from '../i18n/t';
import { describeMap } from '../ui/map-words';
import { shownName } from '../ui/shown-name';
import { VERDICT_WORDS, verdictNote } from '../ui/verdict-words';
import type { DrawnPictures } from './drawn-pictures';
import { FigureLegend } from './figure-legend';
import { meaningOf } from './meaning';
import { methodFacts } from './method-facts';
import { pixelsWords } from './pixels-words';
import { ProbabilityChart } from './probability-chart';
import type { ReportItem } from './report-item';
import { VolumeChart } from './volume-chart';

export interface FindingSheetProps {
  item: ReportItem;
  pictures: DrawnPictures;
  /** From 1; the figure's number. */
  number: number;
}

/** One finding as a sheet of paper. */
export function FindingSheet({ item, pictures, number }: FindingSheetProps) {
  const { name, finding, note, volume } = item;
  const remark = verdictNote(finding);
  return (
    <section class="rp-sheet" aria-label={shownName(name)}>
      <header class="rp-head">
        <h2>
          <bdi>{shownName(name)}</bdi>
        </h2>
        <p class="rp-verdict">{t('report_verdict', { verdict: VERDICT_WORDS[finding.verdict] })}</p>
        {remark && <p>{remark}</p>}
        {volume && <p>{volume.outcome}</p>}
      </header>
      <FigurePanels item={item} pictures={pictures} number={number} />
      {volume && (
        <figure class="rp-volume">
          <VolumeChart volume={volume} finding={finding} />
          <figcaption>
            {t('report_volume_caption')} {volume.rule}
          </figcaption>
        </figure>
      )}
      <div class="rp-columns">
        <div>
          <h3>{t('report_probabilities')}</h3>
          <ProbabilityChart finding={finding} />
          <p class="rp-meaning">{meaningOf(finding)}</p>
        </div>
        <div>
          <h3>{t('report_method')}</h3>
          <dl class="rp-facts">
            {methodFacts(item).map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      {note !== '' && (
        <div class="rp-note">
          <h3>{t('report_notes')}</h3>
          <p>{note}</p>
        </div>
      )}
      <footer class="rp-foot">{t('research_line')}</footer>
    </section>
  );
}

function FigurePanels({ item, pictures, number }: FindingSheetProps) {
  const { finding, name } = item;
  const { plain, withMap, size } = pictures;
  const ratio = `${finding.picture.width} / ${finding.picture.height}`;
  if (plain === null && withMap === null) {
    return <p class="rp-meaning">{t('report_no_picture')}</p>;
  }
  const smaller = size !== null && size.width < finding.picture.width;
  return (
    <figure class="rp-figure">
      <div class="rp-panels">
        {plain !== null && (
          <div class="rp-panel">
            <b>a</b>
            <img src={plain} alt={shownName(name)} style={{ aspectRatio: ratio }} />
          </div>
        )}
        {withMap !== null && (
          <div class="rp-panel">
            <b>{plain === null ? 'a' : 'b'}</b>
            <img
              src={withMap}
              alt={t('report_map_alt', { description: describeMap(finding.map) })}
              style={{ aspectRatio: ratio }}
            />
          </div>
        )}
      </div>
      <figcaption>
        <b>{t('report_figure', { number })}</b> {caption(plain !== null, withMap !== null)}
        {withMap !== null && ` ${describeMap(finding.map)}`}
        {smaller && ` ${t('report_shown_smaller', { size: pixelsWords(size) })}`}
        {withMap !== null && <FigureLegend />}
      </figcaption>
    </figure>
  );
}

function caption(plain: boolean, map: boolean): string {
  if (!map) return t('report_caption_picture');
  return plain ? t('report_caption_both') : t('report_caption_map');
}
