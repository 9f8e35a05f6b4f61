/** The codecs come without types; here is only what is used of them. */

declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  interface J2kDecoder {
    getEncodedBuffer(length: number): Uint8Array;
    decode(): void;
    getDecodedBuffer(): Uint8Array;
    delete(): void;
  }
  const create: (options: object) => Promise<{ J2KDecoder: new () => J2kDecoder }>;
  export default create;
}

declare module '@cornerstonejs/codec-charls/decodewasmjs' {
  interface JpegLsDecoder {
    getEncodedBuffer(length: number): Uint8Array;
    decode(): void;
    getDecodedBuffer(): Uint8Array;
    /** 0: color by color, 1: line by line, 2: pixel by pixel. */
    getInterleaveMode(): number;
    delete(): void;
  }
  const create: (options: object) => Promise<{ JpegLSDecoder: new () => JpegLsDecoder }>;
  export default create;
}

declare module 'jpeg-lossless-decoder-js' {
  export class Decoder {
    /** What is read; `index` runs on behind its end. */
    readonly stream: { readonly index: number } | null;
    decode(
      buffer: ArrayBuffer,
      offset: number,
      length: number,
      bytesPerSample: number,
    ): Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | null;
  }
}
