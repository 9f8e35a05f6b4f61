import '../command/speak-english';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../../src/export/csv-columns';
import { errorRow, problemText } from '../../src/export/csv-row';
import type { FinishedGroup } from '../../src/workspace/batch/measure-hook';
import { PlainError } from '../command/plain-error';
import { chunks } from './chunks';
import type { EvaluationBrowser, EvaluationSetup } from './evaluation-browser';
import { FileQueue, type QueuedFile } from './file-queue';
import type { InputFile } from './input-files';
import { Movement } from './movement';
import { StagedFiles } from './staged-files';
import { labelled } from './staged-rows';
import { startEvaluation } from './start-evaluation';

/** The next chunk goes in when this few files are left, so that the engine never waits. */
const FEED_BELOW = 20;
const LOOK_EVERY_MS = 250;
/** A machine on which the browser dies again and again will not get better. */
const MAX_RESTARTS_IN_A_ROW = 5;

/**
 * Classifies files through the extension in a real browser and hands on the rows of each file as it
 * is done. A file that stops the browser twice is given up with an error; the others go on.
 *
 * @throws PlainError when the browser cannot be kept running.
 */
export async function classifyFiles(
  files: readonly InputFile[],
  setup: EvaluationSetup,
  done: (index: number, rows: readonly Row[]) => void,
): Promise<void> {
  const evaluation = new Evaluation(files, setup, done);
  try {
    await evaluation.run();
  } finally {
    evaluation.close();
  }
}

class Evaluation {
  readonly #queue: FileQueue;
  readonly #staged = new StagedFiles();
  /** Rows of files that are not through: those of a ZIP come one by one. */
  readonly #rows = new Map<number, Row[]>();
  #settled = 0;

  constructor(
    private readonly files: readonly InputFile[],
    private readonly setup: EvaluationSetup,
    private readonly done: (index: number, rows: readonly Row[]) => void,
  ) {
    const readable = new Map<number, string>();
    files.forEach(({ label, path, error }, index) => {
      if (error === null) readable.set(index, path);
      else done(index, [errorRow(label, error)]);
    });
    this.#queue = new FileQueue(chunks(readable));
  }

  async run(): Promise<void> {
    let failures = 0;
    while (!this.#queue.empty) {
      const before = this.#settled;
      const reason = await this.#runBrowser();
      if (reason === null) return;
      failures = this.#settled > before ? 1 : failures + 1;
      if (failures > MAX_RESTARTS_IN_A_ROW) {
        throw new PlainError(`The browser stopped ${failures} times in a row. ${reason}`);
      }
      this.#giveUpSuspect();
    }
  }

  close(): void {
    this.#staged.remove();
  }

  /** Runs one browser until the queue is empty, or until it stands still or dies: then says why. */
  async #runBrowser(): Promise<string | null> {
    let browser: EvaluationBrowser | null = null;
    try {
      browser = await startEvaluation(this.setup);
      const movement = new Movement();
      while (!this.#queue.empty) {
        await this.#feed(browser);
        const taken = await browser.takeFinished();
        movement.saw(taken);
        for (const group of taken.groups) this.#settle(group);
        if (movement.idle) this.#settleRest();
        if (movement.standstill) return movement.standstill;
        await sleep(LOOK_EVERY_MS);
      }
      return null;
    } catch (error) {
      return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    } finally {
      await browser?.close();
    }
  }

  async #feed(browser: EvaluationBrowser): Promise<void> {
    if (this.#queue.inBrowser >= FEED_BELOW) return;
    const chunk = this.#queue.next().map((file) => this.#stage(file));
    if (chunk.length > 0) await browser.upload(chunk);
  }

  #stage(file: QueuedFile): string {
    const { name, path } = this.#staged.add(this.files[file.index]?.path ?? '');
    this.#queue.sent(name, file);
    return path;
  }

  /** Takes what the page says of a file or a volume. What it says late of one given up is dropped. */
  #settle({ files, rows, problem }: FinishedGroup): void {
    const [only, another] = files;
    const alone = only !== undefined && another === undefined ? this.#queue.find(only) : undefined;
    if (alone && problem !== null && this.#queue.retry(alone, problem)) {
      this.#queue.take(only ?? '');
      return;
    }
    for (const { staged, row } of labelled(rows, (name) => this.#label(this.#queue.find(name)))) {
      const index = this.#queue.find(staged)?.index ?? -1;
      this.#rows.set(index, [...(this.#rows.get(index) ?? []), row]);
    }
    for (const name of files) {
      const file = this.#queue.take(name);
      if (file) this.#finish(file, this.#rows.get(file.index) ?? []);
    }
  }

  /** The page has nothing left to do: ZIPs are complete now, and of a file without a row none comes. */
  #settleRest(): void {
    for (const name of this.#queue.names) {
      const file = this.#queue.take(name);
      if (!file) continue;
      const lost = errorRow(this.#label(file) ?? '', problemText({ code: 'internal' }));
      this.#finish(file, this.#rows.get(file.index) ?? [lost]);
    }
  }

  #giveUpSuspect(): void {
    this.#rows.clear();
    const suspect = this.#queue.restart();
    if (!suspect) return;
    const givenUp = problemText({ code: 'engine-timeout' });
    this.#finish(suspect, [errorRow(this.#label(suspect) ?? '', givenUp)]);
  }

  #finish({ index }: QueuedFile, rows: readonly Row[]): void {
    this.#settled += 1;
    this.#rows.delete(index);
    this.done(index, rows);
  }

  #label(file: QueuedFile | undefined): string | undefined {
    return file && this.files[file.index]?.label;
  }
}
