const PARAMETER = 'job';

/** The job that a workspace address asks for. */
export function jobInAddress(search: string): string | null {
  return new URLSearchParams(search).get(PARAMETER);
}

/** The address's query with another job, for `history.replaceState`. */
export function addressWithJob(id: string): string {
  return `?${new URLSearchParams({ [PARAMETER]: id })}`;
}
