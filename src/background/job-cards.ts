import type { Job } from '../storage/job';
import type { JobsEnvironment } from './jobs-environment';

/** The cards of jobs, in their pages: put up once, then told what becomes of the job. */
export class JobCards {
  /** Cards being put up: a report must not reach the page before the card that it is for. */
  readonly #comingUp = new Map<string, Promise<number | null>>();

  constructor(private readonly env: Pick<JobsEnvironment, 'store' | 'showCard' | 'updateCard'>) {}

  /**
   * Puts the card up. A picture of a scan has none as long as nobody has asked for it.
   *
   * @returns the frame that shows it, null where there is none.
   */
  show(job: Job, imageUrl: string | null): Promise<number | null> {
    if (job.scanId !== null) return Promise.resolve(null);
    const shown = this.env.showCard(job, imageUrl).then((frameId) => {
      this.#comingUp.delete(job.id);
      if (frameId !== null) void this.#noteFrame(job.id, frameId);
      return frameId;
    });
    this.#comingUp.set(job.id, shown);
    return shown;
  }

  /** Tells the card where its job stands, once it is up. */
  async tell(job: Job): Promise<void> {
    if (!job.origin || job.scanId !== null) return;
    const frameId = await this.#comingUp.get(job.id);
    const origin = { ...job.origin, cardFrameId: frameId ?? job.origin.cardFrameId };
    await this.env.updateCard({ ...job, origin });
  }

  /** Kept with the job, so that a later run of the service worker finds the card. */
  async #noteFrame(jobId: string, cardFrameId: number): Promise<void> {
    const job = await this.env.store.get(jobId);
    if (!job?.origin || job.origin.cardFrameId === cardFrameId) return;
    await this.env.store.note(jobId, ({ origin }) => ({
      origin: origin && { ...origin, cardFrameId },
    }));
  }
}
