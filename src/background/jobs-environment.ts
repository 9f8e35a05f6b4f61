import type { EngineHost } from '../host/engine-host';
import type { Job } from '../storage/job';
import type { WantedBackend } from '../storage/wanted-backend';
import type { Acquired } from './acquire/acquired';
import type { JobStore } from './job-store';
import type { ImageClick } from './menus';

/** What the jobs need from the world around them. */
export interface JobsEnvironment {
  readonly store: JobStore;
  readonly host: EngineHost & { warmUp(): void };
  /**
   * Gets a page picture's bytes. `cardFrame` settles to the frame that shows the card, or to null
   * where no script may run; the screenshot way waits for it. Rejects with a ProblemError; once
   * the signal is aborted, nobody waits for the picture any more.
   */
  acquire(
    click: ImageClick,
    cardFrame: Promise<number | null>,
    signal: AbortSignal,
  ): Promise<Acquired>;
  /**
   * Shows the card beside the picture; resolves to the frame that shows it, or to null where no
   * script may run.
   */
  showCard(job: Job, imageUrl: string | null): Promise<number | null>;
  updateCard(job: Job): Promise<void>;
  /** Opens a capture of the tab in the workspace, for a page that lets no script in. */
  freezeTab(tabId: number): Promise<void>;
  /** Which backend to ask for, and whether it is still to be found out. */
  backend(): Promise<WantedBackend>;
}
