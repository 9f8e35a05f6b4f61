import type { Page } from 'playwright-core';
import type { KnownModel } from '../../src/engine/model-registry';
import { PROBLEM_CODES } from '../../src/problems/problem';
import type { JobState } from '../../src/storage/job';
import type { Settings } from '../../src/storage/settings';
import { chooseBackend, forgetJobs, storedJobs } from '../browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../browser/launch-extension';
import { within } from '../command/within';

/** The workspace that has each file worked on: equal ones are not answered from memory. */
const MEASURING_PAGE = 'src/workspace/index.html?measure';
const UPLOAD_MS = 30_000;
const PAGE_MS = 30_000;

/** A file that is through: its staged name, and a finding or a problem. */
export interface FinishedFile {
  readonly name: string;
  readonly state: Exclude<JobState, { kind: 'working' }>;
}

/** What the files are classified with. */
export interface EvaluationSetup {
  readonly backend: Settings['backend'];
  readonly model: KnownModel;
}

/** A browser with the workspace open, as the evaluation uses it: files in, outcomes out. */
export class EvaluationBrowser {
  private constructor(
    private readonly extension: RunningExtension,
    private readonly page: Page,
  ) {}

  static async start({ backend, model }: EvaluationSetup): Promise<EvaluationBrowser> {
    const extension = await launchExtension({ model });
    try {
      await chooseBackend(await extension.serviceWorker(), backend);
      const workspace = extension.openPage(MEASURING_PAGE);
      const page = await within(PAGE_MS, 'Opening the workspace', workspace);
      return new EvaluationBrowser(extension, page);
    } catch (error) {
      await extension.close();
      throw error;
    }
  }

  /** Chooses files in the workspace, as a user does. Resolves before they are classified. */
  async upload(paths: readonly string[]): Promise<void> {
    const input = this.page.locator('input[type=file][multiple]');
    await input.setInputFiles([...paths], { timeout: UPLOAD_MS });
  }

  /** Takes what is through, and makes the extension forget it so that its memory stays bounded. */
  async takeFinished(): Promise<FinishedFile[]> {
    const jobs = await storedJobs(this.page);
    const stored = new Set(jobs.map(({ name }) => name));
    const finished: FinishedFile[] = [];
    const ids: string[] = [];
    for (const { id, name, state } of jobs) {
      if (state.kind === 'working') continue;
      finished.push({ name, state });
      ids.push(id);
    }
    if (ids.length > 0) await forgetJobs(this.page, ids);
    const refused = (await this.#refused()).filter(({ name }) => !stored.has(name));
    return [...finished, ...refused];
  }

  close(): Promise<void> {
    return this.extension.close();
  }

  /** Files that the background did not take never become jobs; only the page shows them. */
  async #refused(): Promise<FinishedFile[]> {
    const shown = await within(PAGE_MS, 'Reading the page', this.page.evaluate(readErrorCards));
    return shown.map(({ name, code }) => {
      const known = PROBLEM_CODES.find((candidate) => candidate === code) ?? 'internal';
      return { name, state: { kind: 'failed', problem: { code: known } } };
    });
  }
}

/** Runs in the workspace page. */
function readErrorCards(): { name: string; code: string }[] {
  return [...document.querySelectorAll<HTMLElement>('article[data-verdict="error"]')].map(
    ({ dataset }) => ({ name: dataset.name ?? '', code: dataset.errorCode ?? '' }),
  );
}
