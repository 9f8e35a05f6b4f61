import type { Finding } from '../engine/finding';
import { ModelLink } from './model-link';
import { ResearchLine } from './research-line';

export interface CardFootProps {
  finding: Finding;
  /** Opens the figures of the model where a link to our own pages leads nowhere: in others' pages. */
  onModel?: (() => void) | undefined;
}

/** What stands below every finding: what it is for, and how good the model is that made it. */
export function CardFoot({ finding, onModel }: CardFootProps) {
  return (
    <footer class="nl-foot">
      <ResearchLine />
      {finding.model.own === undefined && <ModelLink onOpen={onModel} />}
    </footer>
  );
}
