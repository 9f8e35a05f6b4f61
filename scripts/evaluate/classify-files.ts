import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../command/plain-error';
import { errorRow, outcomeRow, problemText, type Row } from './csv-row';
import { EvaluationBrowser, type EvaluationSetup, type FinishedFile } from './evaluation-browser';
import { FileQueue, type QueuedFile } from './file-queue';
import type { InputFile } from './input-files';
import { StagedFiles } from './staged-files';

/** Files handed over at once. */
const CHUNK = 40;
/** The next chunk goes in when this few are left, so that the engine never waits. */
const FEED_BELOW = 20;
const LOOK_EVERY_MS = 250;
/** The engine itself gives up a picture after 20 s; past this, the browser stands still. */
const STANDSTILL_MS = 60_000;
/** A machine on which the browser dies again and again will not get better. */
const MAX_RESTARTS_IN_A_ROW = 5;

/**
 * Classifies files through the extension in a real browser and hands each row on as it is done.
 * A file that stops the browser twice is given up with an error; the others go on.
 *
 * @throws PlainError when the browser cannot be kept running.
 */
export async function classifyFiles(
  files: readonly InputFile[],
  setup: EvaluationSetup,
  done: (index: number, row: Row) => void,
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
  #settled = 0;

  constructor(
    private readonly files: readonly InputFile[],
    private readonly setup: EvaluationSetup,
    private readonly done: (index: number, row: Row) => void,
  ) {
    const readable: number[] = [];
    files.forEach(({ label, error }, index) => {
      if (error === null) readable.push(index);
      else done(index, errorRow(label, error));
    });
    this.#queue = new FileQueue(readable);
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
      browser = await EvaluationBrowser.start(this.setup);
      let lastProgress = Date.now();
      while (!this.#queue.empty) {
        await this.#feed(browser);
        const finished = await browser.takeFinished();
        if (finished.filter((file) => this.#settle(file)).length > 0) lastProgress = Date.now();
        if (Date.now() - lastProgress > STANDSTILL_MS) {
          return `Nothing moved for ${STANDSTILL_MS / 1000} s.`;
        }
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
    const chunk = this.#queue.next(CHUNK).map((file) => this.#stage(file));
    if (chunk.length > 0) await browser.upload(chunk);
  }

  /** Gives a file a name that no other has, nor itself at another attempt. */
  #stage(file: QueuedFile): string {
    const source = this.files[file.index]?.path ?? '';
    const { name, path } = this.#staged.add(`${file.index}-${crypto.randomUUID()}`, source);
    this.#queue.sent(name, file);
    return path;
  }

  /** @returns whether this was the last word on a file that is waited for. */
  #settle({ name, state }: FinishedFile): boolean {
    const file = this.#queue.take(name);
    if (!file) return false;
    if (state.kind === 'failed' && this.#queue.retry(file, state.problem.code)) return false;
    this.#finish(file, outcomeRow(this.#label(file), state));
    return true;
  }

  #giveUpSuspect(): void {
    const suspect = this.#queue.restart();
    if (!suspect) return;
    this.#finish(suspect, errorRow(this.#label(suspect), problemText({ code: 'engine-timeout' })));
  }

  #finish({ index }: QueuedFile, row: Row): void {
    this.#settled += 1;
    this.done(index, row);
  }

  #label({ index }: QueuedFile): string {
    return this.files[index]?.label ?? '';
  }
}
