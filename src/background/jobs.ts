import { ProblemError, toProblem } from '../problems/problem';
import type { Job, JobState } from '../storage/job';
import { canRetry, isFinal } from '../storage/job-machine';
import { newJob } from '../storage/new-job';
import { Acquisitions } from './acquisitions';
import { HandOver, type Picture } from './hand-over';
import {
  clickOfJob,
  type HandedIn,
  jobOfClick,
  jobOfFile,
  jobOfRegion,
  type MarkedRegion,
} from './job-beginnings';
import { JobCards } from './job-cards';
import type { JobsEnvironment } from './jobs-environment';
import { MAX_ATTEMPTS } from './limits';
import type { ImageClick } from './menus';

/** The life of every job, from the click or the upload to its finding. The background owns it. */
export class Jobs {
  /** Jobs that this run of the service worker has in hand; `recover` must leave them alone. */
  readonly #inHand = new Set<string>();
  readonly #acquisitions = new Acquisitions();
  readonly #cards: JobCards;
  readonly #handOver: HandOver;

  constructor(private readonly env: JobsEnvironment) {
    this.#cards = new JobCards(env);
    this.#handOver = new HandOver(env, (jobId, state) => this.moved(jobId, state));
  }

  /**
   * A right-click: shows the card first, then gets the picture and hands it to the host. A picture
   * of a scan gets no card until it is asked for, and an id that the scan knows before.
   *
   * @returns the job's id, once the host has the picture or the job has failed.
   */
  async startFromPage(
    click: ImageClick,
    scanId: string | null = null,
    id: string = crypto.randomUUID(),
  ): Promise<string> {
    const stage = this.#acquisitions.enter(id) ? 'acquiring' : 'queued';
    const job = jobOfClick(click, { id, scanId, stage });
    this.#inHand.add(job.id);
    // The card comes first; picture and engine load meanwhile.
    const shown = this.#cards.show(job, click.imageUrl);
    this.env.host.warmUp();
    if (await this.#kept(job)) await this.#acquireAndClassify(job, click, shown);
    return job.id;
  }

  /** A marked region: its pixels are there already. Resolves as `startFromPage`. */
  async startFromRegion(marked: MarkedRegion): Promise<string> {
    const job = jobOfRegion(marked);
    this.#inHand.add(job.id);
    const shown = this.#cards.show(job, null);
    if (!(await this.#kept(job))) return job.id;
    await shown;
    await this.#classify(job, { file: marked.file });
    return job.id;
  }

  /** A picture that could not even be had: a job that has failed, so that badge and popup say why. */
  async addFailed(known: Parameters<typeof newJob>[0], error: unknown): Promise<string> {
    const job = newJob({ ...known, state: { kind: 'failed', problem: toProblem(error) } });
    if (job.origin) void this.#cards.show(job, null);
    await this.#kept(job);
    return job.id;
  }

  /**
   * A file from the popup or the workspace. Resolves to the job's id once the host has it.
   *
   * A page whose service worker was killed meanwhile hands the file in again under the same id:
   * what the first time has reached goes on, and `interrupted` is taken back.
   */
  async submitFile(handedIn: HandedIn): Promise<string> {
    const { file, fresh = false } = handedIn;
    const job = jobOfFile(handedIn);
    this.#inHand.add(job.id);
    if (await this.#takesIn(job)) await this.#classify(job, { file, fresh });
    this.#inHand.delete(job.id);
    return job.id;
  }

  /**
   * Starts again from the job's origin as a new job and removes the old one. Resolves to the new
   * job's id, as `startFromPage` does.
   *
   * @throws ProblemError `interrupted` when the job or its origin is gone.
   */
  async retryFromPage(jobId: string): Promise<string> {
    const job = await this.env.store.get(jobId);
    const click = job && clickOfJob(job);
    if (!click) throw new ProblemError('interrupted');
    await this.remove([jobId]);
    return this.startFromPage(click, job.scanId);
  }

  async cancel(jobId: string): Promise<void> {
    await this.#end(jobId, new ProblemError('canceled'));
    await this.env.host.cancel(jobId);
  }

  async remove(jobIds: string[]): Promise<void> {
    const removed = new Set(jobIds);
    const working = (await this.env.store.working()).filter(({ id }) => removed.has(id));
    await Promise.all(working.map(({ id }) => this.cancel(id)));
    await this.env.store.remove(jobIds);
    await this.env.host.forget(jobIds);
  }

  /**
   * A tab was closed: what was still to be got from its page ends, for nobody can see it any more.
   * What is acquired goes on, and findings stay.
   */
  async closeTab(tabId: number): Promise<void> {
    const working = await this.env.store.working();
    const notThereYet = working.filter(
      ({ origin, way }) => origin?.tabId === tabId && origin.imageUrl !== null && way === null,
    );
    await Promise.all(notThereYet.map(({ id }) => this.#end(id, new ProblemError('page-closed'))));
  }

  /** The host, or a step here, reports where a job stands. */
  async moved(jobId: string, state: JobState): Promise<void> {
    const moved = await this.env.store.move(jobId, { kind: 'reported', state });
    // An end that is told again was stored by a run that may have died before it told the card.
    const job = moved ?? (isFinal(state) ? await this.env.store.get(jobId) : null);
    if (job) await this.#cards.tell(job);
  }

  /** Stores a job that is handed in, maybe once more; false when it is over and stays so. */
  async #takesIn(job: Job): Promise<boolean> {
    const { store } = this.env;
    const known = await store.get(job.id);
    if (!known) {
      await store.add(job);
      return true;
    }
    if (isFinal(known.state) && !canRetry(known.state)) return false;
    await store.move(job.id, { kind: 'retried' });
    await store.note(job.id, () => ({ attempts: 0 }));
    return true;
  }

  /** Stores a new job. Where there is no room for it, nothing but its card can say so. */
  async #kept(job: Job): Promise<boolean> {
    try {
      await this.env.store.add(job);
      return true;
    } catch (error) {
      this.#acquisitions.leave(job.id);
      this.#inHand.delete(job.id);
      await this.#cards.tell({ ...job, state: { kind: 'failed', problem: toProblem(error) } });
      return false;
    }
  }

  /**
   * Takes up jobs that a dead service worker or host has left: a page picture is acquired again,
   * a file's or a region's bytes are gone and it ends as `interrupted`.
   */
  async recover(): Promise<void> {
    const working = await this.env.store.working();
    if (working.length === 0) return;
    const held = new Set((await this.env.host.states()).map(({ jobId }) => jobId));
    const orphans = working.filter(({ id }) => !held.has(id) && !this.#inHand.has(id));
    await Promise.all(orphans.map((job) => this.#restart(job)));
  }

  async #restart(orphan: Job): Promise<void> {
    // Read again: while the host was being asked, its last report may have come in.
    const job = await this.env.store.get(orphan.id);
    if (job?.state.kind !== 'working' || this.#inHand.has(job.id)) return;
    if (job.attempts >= MAX_ATTEMPTS) return this.#fail(job.id, new ProblemError('engine-crashed'));
    const click = clickOfJob(job);
    if (!click) return this.#fail(job.id, new ProblemError('interrupted'));
    this.#inHand.add(job.id);
    const stage = this.#acquisitions.enter(job.id) ? 'acquiring' : 'queued';
    await this.env.store.note(job.id, () => ({ way: null, hash: null }));
    const again = await this.env.store.move(job.id, { kind: 'restarted', stage });
    if (again) return this.#acquireAndClassify(job, click, this.#cards.show(again, click.imageUrl));
    this.#acquisitions.leave(job.id);
    this.#inHand.delete(job.id);
  }

  async #acquireAndClassify(
    job: Job,
    click: ImageClick,
    shown: Promise<number | null>,
  ): Promise<void> {
    const urgency = job.scanId === null ? 'click' : 'scan';
    try {
      const { file, way } = await this.#acquisitions.run(job.id, urgency, async (signal) => {
        // Side by side: the card need not be up for the picture to be on its way.
        const moving = this.moved(job.id, { kind: 'working', stage: 'acquiring' });
        const [acquired] = await Promise.all([this.env.acquire(click, shown, signal), moving]);
        return acquired;
      });
      // The host reports on its own, also when this run is dead: then nobody puts the card up.
      await shown;
      const source = way === 'capture' ? 'screenshot' : 'image';
      await this.#classify(job, { file, known: { way, source } });
    } catch (error) {
      if (!(await this.#frozeInstead(job, click, error))) await this.#fail(job.id, error);
    } finally {
      this.#inHand.delete(job.id);
    }
  }

  /**
   * A page that lets no script in can still be seen: its capture opens in the workspace, where the
   * picture is marked, and takes the place of the job. False where that is not so.
   */
  async #frozeInstead(job: Job, { tabId }: ImageClick, error: unknown): Promise<boolean> {
    if (job.scanId !== null || toProblem(error).code !== 'page-protected') return false;
    try {
      await this.env.freezeTab(tabId);
    } catch {
      return false;
    }
    await this.remove([job.id]);
    return true;
  }

  async #classify(job: Job, picture: Picture): Promise<void> {
    try {
      await this.#handOver.run(job, picture);
    } catch (error) {
      await this.#fail(job.id, error);
    } finally {
      this.#inHand.delete(job.id);
    }
  }

  /** Ends a job wherever it is on its way to the host. */
  async #end(jobId: string, problem: ProblemError): Promise<void> {
    this.#acquisitions.stop(jobId, problem);
    await this.#fail(jobId, problem);
  }

  #fail(jobId: string, error: unknown): Promise<void> {
    return this.moved(jobId, { kind: 'failed', problem: toProblem(error) });
  }
}
