import type { JobState, Stage } from './job';

/**
 * Where a job can stand. The persistent form (`JobSchema`) knows fewer kinds: the first five are
 * `working` with that stage, and `canceled` is `failed` with the code `canceled`, so that a card
 * explains it as it explains every other end.
 */
export type Phase = Stage | 'done' | 'failed' | 'canceled';

/** What can befall a job. */
export type JobEvent =
  /** A step says where the job stands now; it may come late or twice. */
  | { readonly kind: 'reported'; readonly state: JobState }
  /** What worked on the job has died with its picture: it starts again at the given stage. */
  | { readonly kind: 'restarted'; readonly stage: 'queued' | 'acquiring' }
  /** The user's page hands the picture of an interrupted job in once more. */
  | { readonly kind: 'retried' };

const ENDS = ['done', 'failed', 'canceled'] as const;

/**
 * Where a report may take a job. Stages may be left out (reports that were overtaken are not sent)
 * but never come back: going back takes a restart. `queued` stands before `acquiring`, for a free
 * place, and again after it, for the engine. `done` is open to every stage, because a picture that
 * was seen before is answered from memory.
 */
const NEXT: Record<Phase, readonly Phase[]> = {
  queued: ['acquiring', 'decoding', 'loading', 'classifying', ...ENDS],
  acquiring: ['queued', 'decoding', 'loading', 'classifying', ...ENDS],
  // The worker decodes while the model loads, so it waits for the model after decoding.
  decoding: ['loading', 'classifying', ...ENDS],
  loading: ['classifying', ...ENDS],
  classifying: ENDS,
  done: [],
  failed: [],
  canceled: [],
};

/** Where in the table a job with this state stands. */
export function phaseOf(state: JobState): Phase {
  if (state.kind === 'working') return state.stage;
  if (state.kind === 'done') return 'done';
  return state.problem.code === 'canceled' ? 'canceled' : 'failed';
}

/** Whether a job has come to its end; only a retry takes it from there. */
export function isFinal(state: JobState): boolean {
  return state.kind !== 'working';
}

/** Whether the picture of a job is lost in a way that handing it in once more mends. */
export function canRetry(state: JobState): boolean {
  return state.kind === 'failed' && state.problem.code === 'interrupted';
}

/** The state after an event, or null when the event changes nothing: too late, or twice. */
export function nextState(state: JobState, event: JobEvent): JobState | null {
  switch (event.kind) {
    case 'reported':
      return NEXT[phaseOf(state)].includes(phaseOf(event.state)) ? event.state : null;
    case 'restarted':
      return isFinal(state) ? null : { kind: 'working', stage: event.stage };
    case 'retried':
      return canRetry(state) ? { kind: 'working', stage: 'queued' } : null;
  }
}
