import { useCallback, useState } from 'preact/hooks';
import type { Job } from '../../storage/job';
import { addressWithJob, jobInAddress } from './selected-job';

export interface SelectedJob {
  /** The job to show; without a choice of the user, the newest. */
  readonly selected: Job | null;
  /** The address asked for a job that is no longer kept. */
  readonly lost: boolean;
  select(id: string): void;
  /** Back to the newest. */
  unselect(): void;
}

/** Which job the workspace shows, kept in its address so that a reload shows it again. */
export function useSelectedJob(jobs: readonly Job[] | null): SelectedJob {
  const [id, setId] = useState(() => jobInAddress(location.search));
  const select = useCallback((chosen: string) => {
    setId(chosen);
    history.replaceState(null, '', addressWithJob(chosen));
  }, []);
  const unselect = useCallback(() => {
    setId(null);
    history.replaceState(null, '', location.pathname);
  }, []);
  const chosen = jobs?.find((job) => job.id === id) ?? null;
  const lost = jobs !== null && id !== null && chosen === null;
  return { selected: lost ? null : (chosen ?? jobs?.[0] ?? null), lost, select, unselect };
}
