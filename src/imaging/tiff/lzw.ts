import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';

const CLEAR = 256;
const END = 257;
const FIRST_FREE = 258;
const MAX_CODES = 4096;
const MIN_BITS = 9;
const MAX_BITS = 12;

/**
 * Unpacks TIFF's LZW (TIFF 6.0, section 13): codes from the highest bit on, which grow by a bit one
 * code before they must.
 *
 * @param size bytes wanted; what comes after them is not unpacked
 * @returns as many bytes as there are, at most `size`
 * @throws ProblemError `broken-picture` for a code that cannot be
 */
export function unpackLzw(packed: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  const table = new StringTable(output);
  let bits = MIN_BITS;
  let previous = -1;
  let waiting = 0;
  let waitingBits = 0;
  for (const byte of packed) {
    waiting = ((waiting << 8) | byte) & 0xffffff;
    waitingBits += 8;
    if (waitingBits < bits) continue;
    waitingBits -= bits;
    const code = (waiting >> waitingBits) & ((1 << bits) - 1);
    if (code === END || table.written >= size) break;
    if (code === CLEAR) {
      table.clear();
      bits = MIN_BITS;
      previous = -1;
      continue;
    }
    table.take(code, previous);
    previous = code;
    if (table.next === (1 << bits) - 1 && bits < MAX_BITS) bits += 1;
  }
  return output.subarray(0, Math.min(size, table.written));
}

/** The strings that codes stand for: each is another's, and one byte more. */
class StringTable {
  next = FIRST_FREE;
  written = 0;
  readonly #prefix = new Uint16Array(MAX_CODES);
  readonly #last = Uint8Array.from({ length: MAX_CODES }, (_, code) => code);
  readonly #first = Uint8Array.from(this.#last);
  readonly #length = new Uint16Array(MAX_CODES).fill(1);

  constructor(private readonly output: Uint8Array) {}

  clear(): void {
    this.next = FIRST_FREE;
  }

  /** Learns the string of the code before and this one's first byte, and writes this one's. */
  take(code: number, previous: number): void {
    const known = code < CLEAR || (code >= FIRST_FREE && code < this.next);
    // A code may stand for the very string that it completes.
    if (!known && (previous < 0 || code !== this.next)) {
      throw new ProblemError('broken-picture', t('detail_compression_damaged'));
    }
    if (previous >= 0 && this.next < MAX_CODES) this.#learn(previous, known ? code : previous);
    this.#write(code);
  }

  #learn(previous: number, beginsWith: number): void {
    this.#prefix[this.next] = previous;
    this.#first[this.next] = this.#first[previous] as number;
    this.#last[this.next] = this.#first[beginsWith] as number;
    this.#length[this.next] = (this.#length[previous] as number) + 1;
    this.next += 1;
  }

  #write(code: number): void {
    const length = this.#length[code] as number;
    // Bytes past the end of a typed array go nowhere, which is where these belong.
    for (let at = this.written + length - 1, part = code; at >= this.written; at -= 1) {
      this.output[at] = this.#last[part] as number;
      part = this.#prefix[part] as number;
    }
    this.written += length;
  }
}
