import type { JobState } from '../../../storage/job';
import { restored } from '../../findings/kept-finding';
import type { BatchRow } from './batch-row';

/** A row's state as cards show it. */
export function rowJobState({ state }: Pick<BatchRow, 'state'>): JobState {
  switch (state.kind) {
    case 'done':
      return { kind: 'done', finding: restored(state.finding) };
    case 'failed':
      return state;
    default:
      return { kind: 'working', stage: state.kind === 'working' ? 'classifying' : 'queued' };
  }
}
