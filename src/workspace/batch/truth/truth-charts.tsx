import type { Verdict } from '../../../engine/finding';
import { ConfusionTable } from '../../../ui/charts/confusion-table';
import { ReliabilityChart } from '../../../ui/charts/reliability-chart';
import { RocChart } from '../../../ui/charts/roc-chart';
import type { Evaluation } from '../metrics/evaluation';
import { LABEL_NAMES } from './label-words';
import { isTumor, type TruthLabel } from './labels';

/** In the order in which a tumor becomes less likely. */
const SAID: readonly Verdict[] = ['tumor', 'uncertain', 'no_tumor', 'not_brain_mri'];
const SAID_NAMES = ['Tumor', 'Uncertain', 'None found', 'Not an MRI'];

/** What was said of what, as a table and two plots. */
export function TruthCharts({ found }: { found: Evaluation }) {
  const { confusion, roc, reliability } = found;
  return (
    <>
      <section class="ws-truth-card" aria-label="What was said of what">
        <h2>What was said of what</h2>
        <ConfusionTable
          columns={SAID_NAMES}
          rows={confusion.map(({ label, counts }) => ({
            name: LABEL_NAMES[label],
            counts: SAID.map((verdict) => counts[verdict]),
            right: SAID.indexOf(rightVerdict(label)),
          }))}
        />
      </section>
      {roc.length > 0 && (
        <section class="ws-truth-card" aria-label="ROC">
          <h2>
            With every other threshold <span class="nl-small">ROC</span>
          </h2>
          <RocChart curves={[{ name: 'these pictures', points: roc }]} />
        </section>
      )}
      {reliability.length > 1 && (
        <section class="ws-truth-card" aria-label="Calibration">
          <h2>
            Are the probabilities right? <span class="nl-small">Calibration</span>
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
