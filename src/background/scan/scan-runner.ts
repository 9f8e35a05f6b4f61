import PQueue from 'p-queue';
import type { ProblemCode } from '../../problems/problem';
import type { Job } from '../../storage/job';
import type { Candidate, Scan } from '../../storage/scan';
import type { ScanEnvironment } from './scan-environment';

/**
 * Pictures between their address and their finding at once. One is classified at a time, in about
 * 50 ms, so five others on their way keep the engine at work where a picture takes a quarter of a
 * second to arrive; and no more than six lie in memory.
 */
const AT_ONCE = 6;

/** What a picture of another site ends as when the browser does not let us read it. */
const UNREADABLE: readonly ProblemCode[] = ['access-needed', 'network-failed', 'page-protected'];

/** Works through the candidates of scans. What a killed service worker has left, `run` takes up. */
export class ScanRunner {
  readonly #queue = new PQueue({ concurrency: AT_ONCE });
  /** Jobs that wait in the queue or are at work. */
  readonly #taken = new Set<string>();
  /** Jobs that have ended, whether they are still kept or not. */
  readonly #through = new Set<string>();

  constructor(private readonly env: ScanEnvironment) {}

  /** Checks what a running scan has not checked yet. Resolves when that is through. */
  async run(scanId: string): Promise<void> {
    const scan = await this.env.store.get(scanId);
    if (scan?.phase !== 'running') return;
    // Other sites first: what cannot be read of them is to be said at the start.
    const ordered = [...scan.candidates].sort((a, b) => Number(b.foreign) - Number(a.foreign));
    await Promise.all(ordered.map((candidate) => this.#take(scanId, candidate)));
    // An earlier run may end while a later one begins: only one that finds all through is the last.
    await this.env.store.change(scanId, ({ phase, candidates }) =>
      phase === 'running' && candidates.every(({ jobId }) => !jobId || this.#through.has(jobId))
        ? { phase: 'finished' }
        : {},
    );
  }

  async #take(scanId: string, candidate: Candidate): Promise<void> {
    const { jobId } = candidate;
    if (jobId === null || this.#taken.has(jobId) || this.#through.has(jobId)) return;
    this.#taken.add(jobId);
    try {
      await this.#queue.add(() => this.#check(scanId, candidate, jobId));
    } catch {
      // Storage is full: this picture stays unchecked, and the others have their turn.
      this.#through.add(jobId);
    } finally {
      this.#taken.delete(jobId);
    }
  }

  async #check(scanId: string, candidate: Candidate, jobId: string): Promise<void> {
    const scan = await this.env.store.get(scanId);
    if (scan?.phase !== 'running') return;
    if (!(await this.env.jobStore.get(jobId))) {
      await this.#start(scan, candidate, jobId);
      // A cancel may have come before the job was there to be stopped.
      const now = await this.env.store.get(scanId);
      if (now?.phase !== 'running') await this.env.jobs.cancel(jobId);
    }
    await this.env.jobEnded(jobId);
    this.#through.add(jobId);
    const job = await this.env.jobStore.get(jobId);
    if (!candidate.foreign || !isUnreadable(job)) return;
    // A site that the user has allowed is readable: there it is a problem like any other.
    if (await this.env.isGranted(candidate.imageUrl)) return;
    await this.#leaveOut(scanId, jobId, 'other-site');
    await this.env.jobs.remove([jobId]);
  }

  async #start(scan: Scan, candidate: Candidate, jobId: string): Promise<void> {
    const { id: scanId, tabId, incognito } = scan;
    const { frameId } = candidate;
    const imageUrl = candidate.imageUrl.startsWith('data:')
      ? await this.env.addressOf({ tabId, frameId }, candidate)
      : candidate.imageUrl;
    if (imageUrl === null) {
      await this.#leaveOut(scanId, jobId, 'gone');
      return;
    }
    const click = { tabId, frameId, imageUrl, incognito, quiet: true };
    await this.env.jobs.startFromPage(click, scanId, jobId);
  }

  async #leaveOut(scanId: string, jobId: string, leftOut: 'gone' | 'other-site'): Promise<void> {
    await this.env.store.changeEach(scanId, (candidate) =>
      candidate.jobId === jobId ? { jobId: null, leftOut } : null,
    );
  }
}

function isUnreadable(job: Job | null): boolean {
  return job?.state.kind === 'failed' && UNREADABLE.includes(job.state.problem.code);
}
