import { ProblemError, toProblem } from '../problems/problem';
import { boundedName } from '../storage/bounded-name';
import type { Job, JobState, PageBox, PageOrigin, Source } from '../storage/job';
import { canRetry, isFinal } from '../storage/job-machine';
import { newJob } from '../storage/new-job';
import { Acquisitions } from './acquisitions';
import { HandOver, type Picture } from './hand-over';
import type { JobsEnvironment } from './jobs-environment';
import { MAX_ATTEMPTS } from './limits';
import type { ImageClick } from './menus';
import { pictureName } from './picture-name';

/** A rectangle of a page, marked by the user, whose pixels are at hand. */
export interface MarkedRegion {
  readonly tabId: number;
  readonly frameId: number;
  readonly incognito: boolean;
  /** From the top left of the document, in CSS pixels. */
  readonly region: PageBox;
  readonly name: string;
  readonly file: Blob;
}

export interface HandedIn {
  readonly file: Blob;
  readonly name: string;
  /** Handed in again with the same id, it is the same job. */
  readonly jobId?: string | undefined;
  readonly source?: Extract<Source, 'file' | 'region'> | undefined;
  readonly incognito?: boolean | undefined;
  /** For measuring: the engine looks at it even if it was seen before. */
  readonly fresh?: boolean | undefined;
}

/** The life of every job, from the click or the upload to its finding. The background owns it. */
export class Jobs {
  /** Jobs that this run of the service worker has in hand; `recover` must leave them alone. */
  readonly #inHand = new Set<string>();
  readonly #acquisitions = new Acquisitions();
  /** Cards being put up: a report must not reach the page before the card that it is for. */
  readonly #cards = new Map<string, Promise<number | null>>();

  readonly #handOver: HandOver;

  constructor(private readonly env: JobsEnvironment) {
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
    const { tabId, frameId, incognito } = click;
    const imageUrl = click.imageUrl.startsWith('data:') ? 'data:' : click.imageUrl;
    const stage = this.#acquisitions.enter(id) ? 'acquiring' : 'queued';
    const job = newJob({
      id,
      name: pictureName(click.imageUrl),
      source: 'image',
      origin: { tabId, frameId, cardFrameId: frameId, imageUrl, region: null },
      scanId,
      incognito,
      state: { kind: 'working', stage },
    });
    this.#inHand.add(job.id);
    // The card comes first; picture and engine load meanwhile.
    const shown = scanId === null ? this.#showCard(job, click.imageUrl) : Promise.resolve(null);
    this.env.host.warmUp();
    if (await this.#kept(job)) await this.#acquireAndClassify(job, click, shown);
    return job.id;
  }

  /** A marked region: its pixels are there already. Resolves as `startFromPage`. */
  async startFromRegion(marked: MarkedRegion): Promise<string> {
    const { tabId, frameId, incognito, region, name, file } = marked;
    const origin: PageOrigin = { tabId, frameId, cardFrameId: frameId, imageUrl: null, region };
    const job = newJob({ name, source: 'region', origin, incognito });
    this.#inHand.add(job.id);
    void this.#showCard(job, null);
    if (await this.#kept(job)) await this.#classify(job, { file });
    return job.id;
  }

  /** A picture that could not even be had: a job that has failed, so that badge and popup say why. */
  async addFailed(known: Parameters<typeof newJob>[0], error: unknown): Promise<string> {
    const job = newJob({ ...known, state: { kind: 'failed', problem: toProblem(error) } });
    if (job.origin) void this.#showCard(job, null);
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
    const { file, name, jobId, source = 'file', incognito = false, fresh = false } = handedIn;
    const job = newJob({
      name: boundedName(name),
      source,
      incognito,
      ...(jobId && { id: jobId }),
    });
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
    const click = job && clickOf(job);
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
    // A picture of a scan has no card as long as nobody has asked for it.
    if (!job?.origin || job.scanId !== null) return;
    const frameId = await this.#cards.get(jobId);
    const origin = { ...job.origin, cardFrameId: frameId ?? job.origin.cardFrameId };
    await this.env.updateCard({ ...job, origin });
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
      const cardFrameId = await this.#cards.get(job.id);
      const origin = job.origin && { ...job.origin, cardFrameId: cardFrameId ?? 0 };
      const state: JobState = { kind: 'failed', problem: toProblem(error) };
      await this.env.updateCard({ ...job, origin, state });
      return false;
    }
  }

  #showCard(job: Job, imageUrl: string | null): Promise<number | null> {
    const shown = this.env.showCard(job, imageUrl).then((frameId) => {
      this.#cards.delete(job.id);
      if (frameId !== null) void this.#noteCardFrame(job.id, frameId);
      return frameId;
    });
    this.#cards.set(job.id, shown);
    return shown;
  }

  /** Kept with the job, so that a later run of the service worker finds the card. */
  async #noteCardFrame(jobId: string, cardFrameId: number): Promise<void> {
    const job = await this.env.store.get(jobId);
    if (!job?.origin || job.origin.cardFrameId === cardFrameId) return;
    await this.env.store.note(jobId, ({ origin }) => ({
      origin: origin && { ...origin, cardFrameId },
    }));
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
    const click = clickOf(job);
    if (!click) return this.#fail(job.id, new ProblemError('interrupted'));
    this.#inHand.add(job.id);
    const stage = this.#acquisitions.enter(job.id) ? 'acquiring' : 'queued';
    await this.env.store.note(job.id, () => ({ way: null, hash: null }));
    const again = await this.env.store.move(job.id, { kind: 'restarted', stage });
    const shown =
      again?.scanId === null ? this.#showCard(again, click.imageUrl) : Promise.resolve(null);
    await this.#acquireAndClassify(job, click, shown);
  }

  async #acquireAndClassify(
    job: Job,
    click: ImageClick,
    shown: Promise<number | null>,
  ): Promise<void> {
    const urgency = job.scanId === null ? 'click' : 'scan';
    try {
      const { file, way } = await this.#acquisitions.run(job.id, urgency, async (signal) => {
        await this.moved(job.id, { kind: 'working', stage: 'acquiring' });
        return this.env.acquire(click, shown, signal);
      });
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

/** What was clicked, as far as it can be acquired again. */
function clickOf({ origin, incognito, scanId }: Job): ImageClick | null {
  if (!origin?.imageUrl || origin.imageUrl === 'data:') return null;
  const { tabId, frameId, imageUrl } = origin;
  return { tabId, frameId, imageUrl, incognito, quiet: scanId !== null };
}
