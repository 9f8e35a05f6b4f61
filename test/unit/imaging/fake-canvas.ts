import { vi } from 'vitest';

/** What the browser would find in a picture: a size, and a color for each pixel. */
export interface FakePicture {
  readonly width: number;
  readonly height: number;
  rgba(x: number, y: number): readonly [number, number, number, number];
}

/**
 * Stands in for `createImageBitmap` and `OffscreenCanvas` under Node. It knows drawing a part of a
 * picture one to one, and reading it back; the real ones are tested in the browser.
 */
export function fakeCanvas(picture: FakePicture) {
  const seen = {
    type: '',
    options: {} as ImageBitmapOptions,
    close: vi.fn(),
    largestCanvas: 0,
    encoded: null as { pixels: number[]; options: unknown } | null,
  };
  const bitmap = { width: picture.width, height: picture.height, close: seen.close };
  vi.stubGlobal('createImageBitmap', async (blob: Blob, options: ImageBitmapOptions) => {
    Object.assign(seen, { type: blob.type, options });
    return bitmap;
  });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      #top = 0;
      #put: number[] = [];
      constructor(width: number, height: number) {
        seen.largestCanvas = Math.max(seen.largestCanvas, width * height);
      }
      getContext() {
        return {
          drawImage: (_: unknown, _x: number, top: number) => {
            this.#top = top;
          },
          getImageData: (_x: number, _y: number, width: number, height: number) => {
            const data = new Uint8ClampedArray(width * height * 4);
            for (let pixel = 0; pixel < width * height; pixel++) {
              const y = Math.floor(pixel / width) + this.#top;
              data.set(picture.rgba(pixel % width, y), pixel * 4);
            }
            return { data };
          },
          createImageData: (width: number, height: number) => ({
            data: new Uint8ClampedArray(width * height * 4),
          }),
          putImageData: ({ data }: { data: Uint8ClampedArray }) => {
            this.#put = [...data];
          },
        };
      }
      async convertToBlob(options: { type: string }) {
        seen.encoded = { pixels: this.#put, options };
        return new Blob([], options);
      }
    },
  );
  return seen;
}
