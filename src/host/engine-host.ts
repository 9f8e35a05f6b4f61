import type { Request } from '../messaging/messages';
import type { JobState } from '../storage/job';

/** What the background hands to the host for one picture. */
export type ClassifyRequest = Request<'host.classify'>;

export interface HeldJob {
  readonly jobId: string;
  readonly state: JobState;
}

/**
 * Where the engine lives, seen from the background.
 *
 * The host owns picture bytes and the queue; it reports each step of a job on its own. Chrome's
 * implementation is an offscreen document (`offscreen-host.ts`).
 */
export interface EngineHost {
  /** Takes a picture into the queue. Resolves once it is accepted, long before it is done. */
  classify(request: ClassifyRequest): Promise<void>;
  /** Stops a job, also a running one, and forgets its picture. */
  cancel(jobId: string): Promise<void>;
  /** Forgets the previews of finished jobs. */
  forget(jobIds: string[]): Promise<void>;
  /** Gives one job's preview to another that shows the same picture. Never starts the host. */
  share(from: string, to: string): Promise<void>;
  /** Jobs the host knows of; empty when it is not running. Never starts it. */
  states(): Promise<HeldJob[]>;
  /** The preview of a picture, or null when it is no longer held. Never starts the host. */
  picture(jobId: string): Promise<Blob | null>;
}
