import { VERDICTS, type Verdict } from '../../engine/finding';
import { VerdictIcon } from '../../ui/verdict-icon';
import { verdictWords } from '../../ui/verdict-words';

const MEANINGS: Record<Verdict, string> = {
  tumor: 'The probability of a tumor lies above the range in which the model does not decide.',
  no_tumor: 'The probability lies below that range. Tumors are missed all the same.',
  uncertain: 'The probability lies within it. Another slice or a better picture may tell more.',
  not_brain_mri: 'The picture is not judged. Crop screenshots to one slice, or mark a region.',
};

/** Each verdict with its sign, as the cards show it, and what stands behind it. */
export function VerdictMeanings() {
  return (
    <ul class="hp-verdicts">
      {VERDICTS.map((verdict) => (
        <li key={verdict}>
          <VerdictIcon outcome={verdict} />
          <span>
            <strong>{verdictWords(verdict)}.</strong> {MEANINGS[verdict]}
          </span>
        </li>
      ))}
    </ul>
  );
}
