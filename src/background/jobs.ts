import type { EngineHost } from '../host/engine-host';
import { ProblemError, toProblem } from '../problems/problem';
import { boundedName } from '../storage/bounded-name';
import type { Job, JobState, PageBox, PageOrigin, Source } from '../storage/job';
import { newJob } from '../storage/new-job';
import type { Acquired } from './acquire/acquired';
import type { JobStore } from './job-store';
import type { ImageClick } from './menus';
import { pictureName } from './picture-name';

/** What the jobs need from the world around them. */
export interface JobsEnvironment {
  readonly store: JobStore;
  readonly host: EngineHost & { warmUp(): void };
  /**
   * Gets a page picture's bytes. `cardFrame` settles to the frame that shows the card, or to null
   * where no script may run; the screenshot way waits for it. Rejects with a ProblemError.
   */
  acquire(click: ImageClick, cardFrame: Promise<number | null>): Promise<Acquired>;
  /**
   * Shows the card beside the picture; resolves to the frame that shows it, or to null where no
   * script may run.
   */
  showCard(job: Job, imageUrl: string | null): Promise<number | null>;
  updateCard(job: Job): Promise<void>;
  /** Which backend to ask for, and whether it is still to be found out. */
  backend(): Promise<Pick<Parameters<EngineHost['classify']>[0], 'backend' | 'probe'>>;
}

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
  readonly source?: Extract<Source, 'file' | 'region'>;
  readonly incognito?: boolean;
}

/** A picture that took the host down twice is not tried a third time. */
const MAX_ATTEMPTS = 2;

/** The life of every job, from the click or the upload to its finding. The background owns it. */
export class Jobs {
  /** Jobs that this run of the service worker is acquiring; `recover` must leave them alone. */
  readonly #acquiring = new Set<string>();
  /** Cards being put up: a report must not reach the page before the card that it is for. */
  readonly #cards = new Map<string, Promise<number | null>>();

  constructor(private readonly env: JobsEnvironment) {}

  /**
   * A right-click: shows the card first, then gets the picture and hands it to the host. A picture
   * of a scan gets no card until it is asked for.
   *
   * @returns the job's id, once the host has the picture or the job has failed.
   */
  async startFromPage(click: ImageClick, scanId: string | null = null): Promise<string> {
    const { tabId, frameId, incognito } = click;
    const imageUrl = click.imageUrl.startsWith('data:') ? 'data:' : click.imageUrl;
    const job = newJob({
      name: pictureName(click.imageUrl),
      source: 'image',
      origin: { tabId, frameId, cardFrameId: frameId, imageUrl, region: null },
      scanId,
      incognito,
    });
    this.#acquiring.add(job.id);
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
    this.#acquiring.add(job.id);
    void this.#showCard(job, null);
    if (await this.#kept(job)) await this.#classify(job, file);
    return job.id;
  }

  /**
   * A file from the popup or the workspace. Resolves to the job's id once the host has it.
   *
   * A page whose service worker was killed meanwhile hands the file in again under the same id:
   * what the first time has reached goes on, and `interrupted` is taken back.
   */
  async submitFile(handedIn: HandedIn): Promise<string> {
    const { file, name, jobId, source = 'file', incognito = false } = handedIn;
    const job = newJob({
      name: boundedName(name),
      source,
      incognito,
      ...(jobId && { id: jobId }),
    });
    this.#acquiring.add(job.id);
    if (!isOver(await this.env.store.get(job.id))) {
      await this.env.store.add(job);
      await this.#classify(job, file);
    }
    this.#acquiring.delete(job.id);
    return job.id;
  }

  async cancel(jobId: string): Promise<void> {
    await this.moved(jobId, { kind: 'failed', problem: { code: 'canceled' } });
    await this.env.host.cancel(jobId);
  }

  async remove(jobIds: string[]): Promise<void> {
    await Promise.all(jobIds.map((id) => this.env.host.cancel(id)));
    await this.env.store.remove(jobIds);
    await this.env.host.forget(jobIds);
  }

  /** The host, or a step here, reports where a job stands. */
  async moved(jobId: string, state: JobState): Promise<void> {
    const job = await this.env.store.move(jobId, state);
    if (!job?.origin) return;
    const frameId = await this.#cards.get(jobId);
    const origin = { ...job.origin, cardFrameId: frameId ?? job.origin.cardFrameId };
    await this.env.updateCard({ ...job, origin });
  }

  /** Stores a new job. Where there is no room for it, nothing but its card can say so. */
  async #kept(job: Job): Promise<boolean> {
    try {
      await this.env.store.add(job);
      return true;
    } catch (error) {
      this.#acquiring.delete(job.id);
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
    const orphans = working.filter(({ id }) => !held.has(id) && !this.#acquiring.has(id));
    await Promise.all(orphans.map((job) => this.#restart(job)));
  }

  async #restart(orphan: Job): Promise<void> {
    // Read again: while the host was being asked, its last report may have come in.
    const job = await this.env.store.get(orphan.id);
    if (job?.state.kind !== 'working') return;
    if (job.attempts >= MAX_ATTEMPTS) return this.#fail(job.id, new ProblemError('engine-crashed'));
    const click = clickOf(job);
    if (!click) return this.#fail(job.id, new ProblemError('interrupted'));
    this.#acquiring.add(job.id);
    const shown = job.scanId === null ? this.#showCard(job, click.imageUrl) : Promise.resolve(null);
    await this.#acquireAndClassify(job, click, shown);
  }

  async #acquireAndClassify(
    job: Job,
    click: ImageClick,
    shown: Promise<number | null>,
  ): Promise<void> {
    try {
      const { file, way } = await this.env.acquire(click, shown);
      const source = way === 'capture' ? 'screenshot' : 'image';
      await this.env.store.note(job.id, () => ({ way, source }));
      await this.#classify(job, file);
    } catch (error) {
      await this.#fail(job.id, error);
    } finally {
      this.#acquiring.delete(job.id);
    }
  }

  async #classify(job: Job, file: Blob): Promise<void> {
    let attempts = MAX_ATTEMPTS;
    try {
      const current = await this.env.store.note(job.id, (known) => ({
        attempts: known.attempts + 1,
      }));
      if (current?.state.kind !== 'working') return;
      attempts = current.attempts;
      const backend = await this.env.backend();
      await this.env.host.classify({ jobId: job.id, name: job.name, file, ...backend });
    } catch (error) {
      // Without a reason the host has died with the picture in its hands; here it still is.
      const died = toProblem(error).code === 'internal';
      if (died && attempts < MAX_ATTEMPTS) return await this.#classify(job, file);
      await this.#fail(job.id, error);
    } finally {
      this.#acquiring.delete(job.id);
    }
  }

  #fail(jobId: string, error: unknown): Promise<void> {
    return this.moved(jobId, { kind: 'failed', problem: toProblem(error) });
  }
}

/** Whether nothing is left to do for a job that is handed in once more. */
function isOver(job: Job | null): boolean {
  if (!job || job.state.kind === 'working') return false;
  return job.state.kind === 'done' || job.state.problem.code !== 'interrupted';
}

/** What was clicked, as far as it can be acquired again. */
function clickOf({ origin, incognito }: Job): ImageClick | null {
  if (!origin?.imageUrl || origin.imageUrl === 'data:') return null;
  const { tabId, frameId, imageUrl } = origin;
  return { tabId, frameId, imageUrl, incognito };
}
