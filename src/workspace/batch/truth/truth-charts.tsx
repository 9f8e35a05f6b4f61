import type { Verdict } from '../../../engine/finding';
import type { MessageKey } from '../../../i18n/message-keys';
import { t } from '../../../i18n/t';
import { ConfusionTable } from '../../../ui/charts/confusion-table';
import { ReliabilityChart } from '../../../ui/charts/reliability-chart';
import { RocChart } from '../../../ui/charts/roc-chart';
import type { Evaluation } from '../metrics/evaluation';
import { labelName } from './label-words';
import { isTumor, type TruthLabel } from './labels';

/** In the order in which a tumor becomes less likely. */
const SAID: readonly Verdict[] = ['tumor', 'uncertain', 'no_tumor', 'not_brain_mri'];
const SAID_KEYS = {
  tumor: 'batch_said_tumor',
  uncertain: 'batch_said_uncertain',
  no_tumor: 'batch_said_no_tumor',
  not_brain_mri: 'batch_said_not_brain_mri',
} as const satisfies Record<Verdict, MessageKey>;

/** What was said of what, as a table and two plots. */
export function TruthCharts({ found }: { found: Evaluation }) {
  const { confusion, roc, reliability } = found;
  return (
    <>
      <section class="ws-truth-card" aria-label={t('batch_confusion')}>
        <h2>{t('batch_confusion')}</h2>
        <ConfusionTable
          columns={SAID.map((verdict) => t(SAID_KEYS[verdict]))}
          rows={confusion.map(({ label, counts }) => ({
            name: labelName(label),
            counts: SAID.map((verdict) => counts[verdict]),
            right: SAID.indexOf(rightVerdict(label)),
          }))}
        />
      </section>
      {roc.length > 0 && (
        <section class="ws-truth-card" aria-label="ROC">
          <h2>
            {t('batch_roc_title')} <span class="nl-small">ROC</span>
          </h2>
          <RocChart curves={[{ name: t('batch_roc_curve'), points: roc }]} />
        </section>
      )}
      {reliability.length > 1 && (
        <section class="ws-truth-card" aria-label={t('batch_calibration')}>
          <h2>
            {t('batch_calibration_title')} <span class="nl-small">{t('batch_calibration')}</span>
          </h2>
          <ReliabilityChart bins={reliability} />
        </section>
      )}
    </>
  );
}

function rightVerdict(label: TruthLabel): Verdict {
  const ill = isTumor(label);
  if (ill === null) return 'not_brain_mri';
  return ill ? 'tumor' : 'no_tumor';
}
