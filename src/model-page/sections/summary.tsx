import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import { formatInterval, outOfHundred } from '../../ui/format-figure';
import { ResearchLine } from '../../ui/research-line';
import { RichText } from '../../ui/rich-text';
import { DotGrid } from '../charts/dot-grid';
import type { Figure, Figures } from '../figures-schema';

/** "96 of 100", and where that rounds a few errors away, "more than 99 of 100". */
function frequency(share: number): string {
  const number = outOfHundred(share);
  return share > 0.99 && share < 1
    ? t('model_page_more_than_of_hundred', { number })
    : t('model_page_of_hundred', { number });
}

/** The main figures in one sentence and two drawings. */
export function Summary({ figures }: { figures: Figures | null | undefined }) {
  const all = figures?.brain.all;
  const [found, recognized] = [all?.sensitivity, all?.specificity];
  return (
    <div class="mp-summary">
      <div class="mp-summary-words">
        <h1>{t('model_page_title')}</h1>
        <p class="mp-sentence">
          {all && found && recognized
            ? t('model_page_summary', {
                slices: all.images,
                found: frequency(found[0]),
                recognized: frequency(recognized[0]),
              })
            : t('model_page_no_summary')}
        </p>
        <p>
          <RichText
            of={
              figures?.leaveOneSourceOut?.length
                ? 'model_page_elsewhere_measured'
                : 'model_page_elsewhere'
            }
            parts={{
              unseen: <a href="#unseen">{t('model_page_how_much_less')}</a>,
              limits: <a href="#limits">{t('model_page_not_made_for')}</a>,
            }}
          />
        </p>
        <ResearchLine />
      </div>
      {all && found && recognized && (
        <div class="mp-hundreds">
          <Hundred
            figure={found}
            title={t('model_page_with')}
            label={'model_page_with_label'}
            caption={'model_page_with_caption'}
          />
          <Hundred
            figure={recognized}
            title={t('model_page_without')}
            label={'model_page_without_label'}
            caption={'model_page_without_caption'}
          />
        </div>
      )}
    </div>
  );
}

interface HundredProps {
  figure: Figure;
  title: string;
  /** The drawing, read out. */
  label: MessageKey;
  caption: MessageKey;
}

function Hundred({ figure, title, label, caption }: HundredProps) {
  const full = outOfHundred(figure[0]);
  return (
    <figure class="mp-hundred">
      <figcaption>{title}</figcaption>
      <DotGrid full={full} label={t(label, { full, rest: 100 - full })} />
      <p>
        <RichText of={caption} parts={{ full: <strong>{full}</strong> }} />
      </p>
      <p class="nl-small">{t('model_page_interval', { interval: formatInterval(figure) })}</p>
    </figure>
  );
}
