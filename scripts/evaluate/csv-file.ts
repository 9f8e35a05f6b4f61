import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { type Stringifier, stringify } from 'csv-stringify';
import { PlainError } from '../command/plain-error';
import { COLUMNS, type Row } from './csv-row';

/** RFC 4180: a header, CRLF, and quotes where they are needed. */
export function csvStream(): Stringifier {
  return stringify({
    header: true,
    columns: [...COLUMNS],
    record_delimiter: 'windows',
    // The library quotes its own delimiter only, but a lone LF or CR ends a line for readers too.
    quoted_match: /[\r\n]/,
  });
}

/**
 * Writes rows in the order of the input although they come as they are done. Each row is written
 * as soon as all before it are, so that little is lost when a long run is broken off.
 */
export class CsvFile {
  readonly #waiting = new Map<number, Row>();
  readonly #stream = csvStream();
  readonly #written: Promise<void>;
  #next = 0;

  private constructor(path: string) {
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

  put(index: number, row: Row): void {
    this.#waiting.set(index, row);
    for (;;) {
      const next = this.#waiting.get(this.#next);
      if (!next) return;
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#stream.write(next);
    }
  }

  /** Writes the rest, also rows that wait for one that never came. */
  async close(): Promise<void> {
    for (const index of [...this.#waiting.keys()].sort((a, b) => a - b)) {
      this.#stream.write(this.#waiting.get(index));
    }
    this.#waiting.clear();
    this.#stream.end();
    await this.#written;
  }
}
