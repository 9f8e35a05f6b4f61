import type { Job } from '../storage/job';

/**
 * The attributes by which scripts and tests read a result card of our own pages. They are a stable
 * interface, and never appear on a card inside somebody else's page.
 */
export function cardAttributes(
  job: Pick<Job, 'name' | 'source' | 'state'>,
): Record<`data-${string}`, string> {
  const common = { 'data-name': job.name, 'data-source': job.source };
  const { state } = job;
  switch (state.kind) {
    case 'working':
      return { ...common, 'data-verdict': 'working', 'data-stage': state.stage };
    case 'failed':
      return { ...common, 'data-verdict': 'error', 'data-error-code': state.problem.code };
    case 'done':
      return {
        ...common,
        'data-verdict': state.finding.verdict,
        'data-p-tumor': String(state.finding.pTumor),
        'data-p-brain-mri': String(state.finding.pBrainMri),
        'data-backend': state.finding.backend,
      };
  }
}
