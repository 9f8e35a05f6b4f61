import type { ProblemCode } from '../../src/problems/problem';

/** A file on its way through the browser. */
export interface QueuedFile {
  /** Position in the input, which is also the row. */
  readonly index: number;
  readonly attempt: number;
}

/** What befell a file but need not be its fault: the engine died, maybe over another file. */
const TRY_AGAIN: readonly ProblemCode[] = ['interrupted', 'engine-crashed'];
const MAX_ATTEMPTS = 2;

/**
 * Which files are still to go, which are in the browser, and who is to blame when it stands still.
 *
 * The extension works on one file at a time in the order they came, so after a standstill the
 * oldest file in the browser is the suspect; the others only start anew.
 */
export class FileQueue {
  #waiting: QueuedFile[][];
  readonly #inBrowser = new Map<string, QueuedFile>();

  /** @param parts indexes of files that are handed over together */
  constructor(parts: readonly (readonly number[])[]) {
    this.#waiting = parts.map((part) => part.map((index) => ({ index, attempt: 1 })));
  }

  get inBrowser(): number {
    return this.#inBrowser.size;
  }

  get empty(): boolean {
    return this.#waiting.length + this.#inBrowser.size === 0;
  }

  next(): QueuedFile[] {
    return this.#waiting.shift() ?? [];
  }

  sent(name: string, file: QueuedFile): void {
    this.#inBrowser.set(name, file);
  }

  /** The files in the browser, by their names there. */
  get names(): string[] {
    return [...this.#inBrowser.keys()];
  }

  /** The file of that name, which stays; undefined for names it does not know. */
  find(name: string): QueuedFile | undefined {
    return this.#inBrowser.get(name);
  }

  /** The file of that name, which is then through; undefined for names it does not know. */
  take(name: string): QueuedFile | undefined {
    const file = this.#inBrowser.get(name);
    this.#inBrowser.delete(name);
    return file;
  }

  /** Puts a file back if its problem may not come again. */
  retry(file: QueuedFile, code: string): boolean {
    if (!TRY_AGAIN.some((known) => known === code) || file.attempt >= MAX_ATTEMPTS) return false;
    this.#waiting.unshift([{ ...file, attempt: file.attempt + 1 }]);
    return true;
  }

  /**
   * The browser stood still or died: everything in it goes back to the front.
   * @returns the suspect when it has had its last attempt and is given up.
   */
  restart(): QueuedFile | null {
    const [suspect, ...others] = [...this.#inBrowser.values()];
    this.#inBrowser.clear();
    if (!suspect) return null;
    const givenUp = suspect.attempt >= MAX_ATTEMPTS;
    const again = givenUp ? [] : [{ ...suspect, attempt: suspect.attempt + 1 }];
    this.#waiting = [[...again, ...others], ...this.#waiting].filter((part) => part.length > 0);
    return givenUp ? suspect : null;
  }
}
