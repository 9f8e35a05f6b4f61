import { ProblemError } from '../../problems/problem';
import type { Candidate, Scan } from '../../storage/scan';
import { readScans } from '../../storage/scan-records';
import { addListings } from './candidates';
import type { FrameListing } from './list-tab';
import type { ScanEnvironment } from './scan-environment';
import { ScanRunner } from './scan-runner';

/** The checks of all pictures on a page, one a tab. The background owns them. */
export class Scans {
  readonly #runner: ScanRunner;
  /** The cancel under way: what it stops can be begun again only when it is through. */
  #stopping: Promise<unknown> = Promise.resolve();

  constructor(private readonly env: ScanEnvironment) {
    this.#runner = new ScanRunner(env);
  }

  /**
   * Lists a tab's pictures and begins to check them. An earlier scan of the tab is forgotten.
   *
   * @returns the scan's id, as soon as its pictures are listed.
   * @throws ProblemError `page-protected` where the browser allows no script.
   */
  async start(tabId: number): Promise<string> {
    return this.#begin(tabId, await this.env.listTab(tabId));
  }

  /**
   * Lists again, and checks what is new and what a cancel has left. A page that was loaded anew is
   * another page, and gets a scan of its own. Errors as for `start`.
   */
  async again(scanId: string): Promise<void> {
    const scan = await this.#known(scanId);
    const listings = await this.env.listTab(scan.tabId);
    if (pageOf(listings) !== scan.page) {
      await this.#begin(scan.tabId, listings);
      return;
    }
    await this.#stopping;
    const canceled = await this.#canceledOf(scan);
    await this.env.store.change(scanId, ({ candidates }) => {
      const renewed = candidates.map((candidate) =>
        candidate.jobId !== null && canceled.has(candidate.jobId) ? renew(candidate) : candidate,
      );
      return { ...addListings(renewed, listings), phase: 'running' };
    });
    await this.env.jobs.remove([...canceled]);
    void this.#runner.run(scanId);
  }

  /** Stops everything that is under way or waits; findings that are there stay. */
  cancel(scanId: string): Promise<void> {
    const stopped = this.#stop(scanId);
    this.#stopping = stopped.catch(() => undefined);
    return stopped;
  }

  /**
   * Shows a picture on its page, with its card beside it. From then on it is a result like others.
   *
   * @throws ProblemError `interrupted` when the result is no longer kept, `page-closed`, or
   * `picture-gone`.
   */
  async show(scanId: string, jobId: string): Promise<void> {
    const scan = await this.#known(scanId);
    const candidate = scan.candidates.find((known) => known.jobId === jobId);
    const job = await this.env.jobStore.note(jobId, () => ({ scanId: null }));
    if (!candidate || !job) throw new ProblemError('interrupted');
    await this.env.showTab(scan.tabId);
    const frame = { tabId: scan.tabId, frameId: candidate.frameId };
    const shown = await this.env.reveal(frame, candidate, job);
    if (!shown) throw new ProblemError('picture-gone');
  }

  /** A site was allowed: what could not be read there is checked now. */
  async retryUnreadable(): Promise<void> {
    for (const scan of await readScans()) {
      const closed = scan.candidates.filter(({ leftOut }) => leftOut === 'other-site');
      const granted = await Promise.all(closed.map(({ imageUrl }) => this.env.isGranted(imageUrl)));
      const open = new Set(closed.filter((_, at) => granted[at]).map(({ imageUrl }) => imageUrl));
      if (open.size === 0) continue;
      await this.env.store.changeEach(scan.id, (candidate) =>
        candidate.leftOut === 'other-site' && open.has(candidate.imageUrl)
          ? renew(candidate)
          : null,
      );
      await this.env.store.change(scan.id, () => ({ phase: 'running' }));
      void this.#runner.run(scan.id);
    }
  }

  /** Goes on with scans that a killed service worker has left. */
  async resume(): Promise<void> {
    for (const { id } of await readScans()) void this.#runner.run(id);
  }

  /** Forgets a closed tab's scan, and those of its results that nobody has opened. */
  async forgetTab(tabId: number): Promise<void> {
    const scans = await readScans();
    await Promise.all(scans.filter((scan) => scan.tabId === tabId).map((scan) => this.#drop(scan)));
  }

  async #begin(tabId: number, listings: readonly FrameListing[]): Promise<string> {
    await this.forgetTab(tabId);
    const id = crypto.randomUUID();
    await this.env.store.add({
      id,
      tabId,
      page: pageOf(listings),
      incognito: await this.env.isIncognito(tabId),
      startedAt: Date.now(),
      phase: 'running',
      ...addListings([], listings),
    });
    void this.#runner.run(id);
    return id;
  }

  async #stop(scanId: string): Promise<void> {
    const scan = await this.env.store.change(scanId, ({ phase }) => ({
      phase: phase === 'running' ? 'canceled' : phase,
    }));
    if (scan) await Promise.all(jobIdsOf(scan).map((jobId) => this.#cancelJob(jobId)));
  }

  async #drop(scan: Scan): Promise<void> {
    await this.cancel(scan.id);
    await this.env.store.remove(scan.id);
    const jobs = await Promise.all(jobIdsOf(scan).map((jobId) => this.env.jobStore.get(jobId)));
    const unopened = jobs.flatMap((job) => (job?.scanId === scan.id ? [job.id] : []));
    await this.env.jobs.remove(unopened);
  }

  async #cancelJob(jobId: string): Promise<void> {
    const job = await this.env.jobStore.get(jobId);
    if (job?.state.kind === 'working') await this.env.jobs.cancel(jobId);
  }

  async #canceledOf(scan: Scan): Promise<Set<string>> {
    const jobs = await Promise.all(jobIdsOf(scan).map((jobId) => this.env.jobStore.get(jobId)));
    const canceled = jobs.filter(
      (job) => job?.state.kind === 'failed' && job.state.problem.code === 'canceled',
    );
    return new Set(canceled.map((job) => job?.id ?? ''));
  }

  async #known(scanId: string): Promise<Scan> {
    const scan = await this.env.store.get(scanId);
    if (!scan) throw new ProblemError('interrupted');
    return scan;
  }
}

function jobIdsOf({ candidates }: Scan): string[] {
  return candidates.flatMap(({ jobId }) => jobId ?? []);
}

function renew(candidate: Candidate): Candidate {
  return { ...candidate, jobId: crypto.randomUUID(), leftOut: null };
}

/** Which load of the page it is: that of the tab's own document. */
function pageOf(listings: readonly FrameListing[]): number {
  const top = listings.find(({ frameId }) => frameId === 0);
  if (!top) throw new ProblemError('page-closed');
  return top.page;
}
