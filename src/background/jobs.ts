import type { EngineHost } from '../host/engine-host';
import { ProblemError, toProblem } from '../problems/problem';
import type { Job, JobState } from '../storage/job';
import type { JobStore } from './job-store';
import type { ImageClick } from './menus';
import { pictureName } from './picture-name';

/** What the jobs need from the world around them. */
export interface JobsEnvironment {
  readonly store: JobStore;
  readonly host: EngineHost & { warmUp(): void };
  /**
   * Gets a page picture's bytes. `scriptReady` settles when the content script is in the page, or
   * to false where none may run. Rejects with a ProblemError.
   */
  acquire(click: ImageClick, scriptReady: Promise<boolean>): Promise<Blob>;
  /** Shows the card beside the picture; resolves to false where no script may run. */
  showCard(job: Job, imageUrl: string): Promise<boolean>;
  updateCard(job: Job): Promise<void>;
  /** Which backend to ask for, and whether it is still to be found out. */
  backend(): Promise<Pick<Parameters<EngineHost['classify']>[0], 'backend' | 'probe'>>;
}

/** A picture that took the host down twice is not tried a third time. */
const MAX_ATTEMPTS = 2;

/** The life of every job, from the click or the upload to its finding. The background owns it. */
export class Jobs {
  /** Jobs that this run of the service worker is acquiring; `recover` must leave them alone. */
  readonly #acquiring = new Set<string>();
  /** Cards being put up: a report must not reach the page before the card that it is for. */
  readonly #cards = new Map<string, Promise<boolean>>();

  constructor(private readonly env: JobsEnvironment) {}

  /** A right-click: shows the card first, then gets the picture and hands it to the host. */
  async startFromPage(click: ImageClick): Promise<void> {
    const job = newJob('image', pictureName(click.imageUrl), {
      ...click,
      imageUrl: click.imageUrl.startsWith('data:') ? 'data:' : click.imageUrl,
    });
    this.#acquiring.add(job.id);
    // The card comes first; picture and engine load meanwhile.
    const shown = this.#showCard(job, click.imageUrl);
    this.env.host.warmUp();
    await this.env.store.add(job);
    await this.#acquireAndClassify(job, click, shown);
  }

  /**
   * A file from the popup or the workspace. Resolves to the job's id once the host has it.
   *
   * A page whose service worker was killed meanwhile hands the file in again under the same id:
   * what the first time has reached goes on, and `interrupted` is taken back.
   */
  async submitFile(file: Blob, name: string, jobId: string = crypto.randomUUID()): Promise<string> {
    const job = newJob('file', name.slice(0, 300), null, jobId);
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
    await this.#cards.get(jobId);
    await this.env.updateCard(job);
  }

  #showCard(job: Job, imageUrl: string): Promise<boolean> {
    const shown = this.env.showCard(job, imageUrl).finally(() => this.#cards.delete(job.id));
    this.#cards.set(job.id, shown);
    return shown;
  }

  /**
   * Takes up jobs that a dead service worker or host has left: a page picture is acquired again,
   * a file's bytes are gone and it ends as `interrupted`.
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
    const { origin } = job;
    if (job.attempts >= MAX_ATTEMPTS) return this.#fail(job.id, new ProblemError('engine-crashed'));
    if (!origin || origin.imageUrl === 'data:') {
      return this.#fail(job.id, new ProblemError('interrupted'));
    }
    this.#acquiring.add(job.id);
    await this.#acquireAndClassify(job, origin, this.#showCard(job, origin.imageUrl));
  }

  async #acquireAndClassify(job: Job, click: ImageClick, shown: Promise<boolean>): Promise<void> {
    try {
      await this.#classify(job, await this.env.acquire(click, shown));
    } catch (error) {
      await this.#fail(job.id, error);
    } finally {
      this.#acquiring.delete(job.id);
    }
  }

  async #classify(job: Job, file: Blob): Promise<void> {
    let attempts = MAX_ATTEMPTS;
    try {
      const current = await this.env.store.countAttempt(job.id);
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

function newJob(
  source: Job['source'],
  name: string,
  origin: Job['origin'],
  id: string = crypto.randomUUID(),
): Job {
  return {
    id,
    createdAt: Date.now(),
    name,
    source,
    origin,
    attempts: 0,
    state: { kind: 'working', stage: origin ? 'acquiring' : 'queued' },
  };
}
