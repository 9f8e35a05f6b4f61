import * as v from 'valibot';
import { type Job, JobIdSchema } from '../storage/job';
import { siteHost } from '../storage/site-access';

/** What the page is to ask for. */
export interface WantedAccess {
  /** At least one, each once, as the browser writes it (punycode). */
  readonly hosts: readonly [string, ...string[]];
  /** The job that waits for its picture; null for the pictures of a scan. */
  readonly jobId: string | null;
}

/**
 * Reads the page's address: `?job=<id>` for the site of one job's picture, or `?sites=<hosts>`,
 * separated by commas, for those of a scan. Null when that leaves no site to ask for.
 */
export async function wantedAccess(
  search: string,
  readJob: (id: string) => Promise<Job | null>,
): Promise<WantedAccess | null> {
  const query = new URLSearchParams(search);
  const jobId = v.safeParse(JobIdSchema, query.get('job'));
  if (jobId.success) {
    const job = await readJob(jobId.output);
    return wanted([job?.origin?.imageUrl ?? ''], jobId.output);
  }
  const sites = query.get('sites')?.split(',') ?? [];
  return wanted(
    sites.map((host) => `https://${host}`),
    null,
  );
}

function wanted(addresses: readonly string[], jobId: string | null): WantedAccess | null {
  const hosts = addresses.map(siteHost).filter((host) => host !== null);
  const [first, ...others] = new Set(hosts);
  return first === undefined ? null : { hosts: [first, ...others], jobId };
}
