import type { Job } from '../../storage/job';
import type { Frame } from '../inject';
import type { JobStore } from '../job-store';
import type { Jobs } from '../jobs';
import type { FrameListing } from './list-tab';
import type { ScanStore } from './scan-store';

/** A picture by its place in a frame's list, and its address as it is kept. */
export interface ListedPicture {
  readonly key: number;
  readonly imageUrl: string;
}

/** What the scans need from the world around them. */
export interface ScanEnvironment {
  readonly store: ScanStore;
  readonly jobs: Pick<Jobs, 'startFromPage' | 'cancel' | 'remove'>;
  readonly jobStore: Pick<JobStore, 'get' | 'note'>;
  /** Resolves when a job is done, failed or gone. */
  jobEnded(jobId: string): Promise<void>;
  /** @throws ProblemError `page-protected` where the browser allows no script. */
  listTab(tabId: number): Promise<FrameListing[]>;
  /** The whole address of a picture; null when the frame no longer shows it, or is gone. */
  addressOf(frame: Frame, listed: ListedPicture): Promise<string | null>;
  /** Scrolls to a picture and shows its card; false when the frame no longer shows it. */
  reveal(frame: Frame, listed: ListedPicture, job: Job): Promise<boolean>;
  /** Brings a tab to the front. Rejects when it is gone. */
  showTab(tabId: number): Promise<void>;
  isIncognito(tabId: number): Promise<boolean>;
  /** Whether the user has allowed access to the site of an address. */
  isGranted(imageUrl: string): Promise<boolean>;
}
