import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { Row } from '../../src/export/csv-columns';
import { csvHeader, csvRowLine } from '../../src/export/csv-text';
import { PlainError } from '../command/plain-error';

/**
 * Writes rows in the order of the input although they come as they are done. Each row is written
 * as soon as all before it are, so that little is lost when a long run is broken off.
 */
export class CsvFile {
  readonly #waiting = new Map<number, readonly Row[]>();
  readonly #stream = new PassThrough();
  readonly #written: Promise<void>;
  #next = 0;

  private constructor(path: string) {
    this.#stream.write(csvHeader());
    this.#written = pipeline(this.#stream, createWriteStream(path));
    // Reported by `close`; until then nobody waits for it.
    this.#written.catch(() => undefined);
  }

  /** @throws PlainError when no file can be written there. */
  static async create(path: string): Promise<CsvFile> {
    try {
      mkdirSync(dirname(path), { recursive: true });
      const probe = createWriteStream(path);
      probe.end();
      await finished(probe);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new PlainError(`${path} cannot be written: ${reason}`, 2);
    }
    return new CsvFile(path);
  }

  /** @param rows of one file: one for each of its slices */
  put(index: number, rows: readonly Row[]): void {
    this.#waiting.set(index, rows);
    for (;;) {
      const next = this.#waiting.get(this.#next);
      if (!next) return;
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#write(next);
    }
  }

  /** Writes the rest, also rows that wait for one that never came. */
  async close(): Promise<void> {
    for (const index of [...this.#waiting.keys()].sort((a, b) => a - b)) {
      this.#write(this.#waiting.get(index) ?? []);
    }
    this.#waiting.clear();
    this.#stream.end();
    await this.#written;
  }

  #write(rows: readonly Row[]): void {
    for (const row of rows) this.#stream.write(csvRowLine(row));
  }
}
