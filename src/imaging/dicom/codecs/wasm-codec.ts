import { t } from '../../../i18n/t';
import { ProblemError } from '../../../problems/problem';

/** The decoders of the cornerstone codecs have one shape; a decoder lives for one frame. */
export interface WasmDecoder {
  /** Memory of the codec for the packed bytes. */
  getEncodedBuffer(length: number): Uint8Array;
  decode(): void;
  /** Memory of the codec with the samples, pixel by pixel. */
  getDecodedBuffer(): Uint8Array;
  /** Frees the decoder's memory. */
  delete(): void;
}

/** What Emscripten's modules are created with. */
export interface WasmOptions {
  readonly wasmBinary: ArrayBuffer;
  print(line: string): void;
  printErr(line: string): void;
}

/** A codec in WebAssembly, loaded at the first frame that needs it. */
export class WasmCodec<Decoder extends WasmDecoder> {
  #module: Promise<() => Decoder> | null = null;

  /**
   * @param load loads the module, and gives what makes its decoders
   * @param name for the detail of a problem
   */
  constructor(
    private readonly load: () => Promise<() => Decoder>,
    private readonly name: string,
  ) {}

  /**
   * Decodes with a decoder of the module's, which is freed at the end.
   *
   * @throws ProblemError `broken-picture` for whatever the codec throws; the next call then gets a
   * new module, as a C++ exception may leave the old one's memory in disorder
   */
  async run<T>(job: (decoder: Decoder) => T): Promise<T> {
    this.#module ??= this.load();
    const create = await this.#module.catch(() => {
      this.#module = null;
      throw new ProblemError('internal', `the decoder for ${this.name} cannot be loaded`);
    });
    try {
      const decoder = create();
      const result = job(decoder);
      decoder.delete();
      return result;
    } catch (error) {
      // Also ours: what was not freed goes with the module.
      this.#module = null;
      if (error instanceof ProblemError) throw error;
      throw new ProblemError('broken-picture', t('detail_codec_failed', { codec: this.name }));
    }
  }
}

/**
 * Unpacks one frame.
 *
 * @param length bytes that it must have unpacked
 * @throws ProblemError `broken-picture` where it has another length
 */
export function unpack(decoder: WasmDecoder, bytes: Uint8Array, length: number): Uint8Array {
  decoder.getEncodedBuffer(bytes.length).set(bytes);
  decoder.decode();
  const unpacked = decoder.getDecodedBuffer();
  if (unpacked.length !== length) {
    throw new ProblemError('broken-picture', t('detail_frame_length'));
  }
  // The view is on the codec's memory, which the next frame overwrites.
  return unpacked.slice();
}

/** Loads a file of the extension, and keeps the codec's remarks out of the console. */
export async function wasmOptions(url: string): Promise<WasmOptions> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const silent = () => undefined;
  return { wasmBinary: await answer.arrayBuffer(), print: silent, printErr: silent };
}
