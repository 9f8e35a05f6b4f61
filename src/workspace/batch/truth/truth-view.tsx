import { useMemo } from 'preact/hooks';
import type { BatchSnapshot } from '../batch-store';
import { type Evaluation, evaluation } from '../metrics/evaluation';
import { judgedRows } from '../metrics/judged';
import { FiguresTable } from './figures-table';
import { Misses } from './misses';
import { TruthCharts } from './truth-charts';
import { TruthSource } from './truth-source';

/** How the findings of a batch compare with what is known of its pictures. */
export function TruthView({
  batch,
  onOpen,
}: {
  batch: BatchSnapshot;
  onOpen: (id: number) => void;
}) {
  const { rows, truth } = batch;
  const judged = useMemo(() => judgedRows(rows, truth), [rows, truth]);
  const found = useMemo(() => evaluation(judged), [judged]);
  return (
    <div class="ws-truth">
      <TruthSource truth={truth} labeled={judged.length} rows={rows.length} />
      {judged.length > 0 && (
        <div class="ws-truth-cards">
          <section class="ws-truth-card" aria-label="Figures">
            <h2>
              How good was it here?{' '}
              <span class="nl-small">
                {found.tumors} with a tumor, {found.healthy} healthy
              </span>
            </h2>
            <FiguresTable found={found} />
            <Reading found={found} />
          </section>
          <TruthCharts found={found} />
          <Misses misses={found.misses} rows={rows} onOpen={onOpen} />
        </div>
      )}
    </div>
  );
}

/** How the figures are counted; none of them means anything without that. */
function Reading({ found: { undecided, lost, tumors, healthy } }: { found: Evaluation }) {
  const brains = tumors + healthy;
  return (
    <ul class="ws-truth-notes">
      <li>
        <strong>All pictures:</strong> {undecided} of {brains} were uncertain and count by the side
        of the middle of that range on which their probability lies; {lost} were taken for something
        else than a brain MRI and count as wrong.
      </li>
      <li>
        <strong>Decided only:</strong> without those {undecided + lost}.
      </li>
      <li>
        Intervals are 95%: Wilson’s for shares, DeLong’s for the AUC, which takes the probability of
        every brain MRI. They take each picture for one of its own; slices of one person are not,
        and the true intervals are then wider.
      </li>
      <li>
        Pictures that the model was trained on say nothing about others. These figures are for
        research and education, not for a decision about a person.
      </li>
    </ul>
  );
}
