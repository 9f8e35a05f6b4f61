import jpegJs from 'jpeg-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeCanvas } from '../fake-canvas';
import type { Field } from './dicom-writer';
import { jpeg2000, jpegLossless, jpegLs, type Picture } from './encoders';
import { decoded, packedFile, SYNTAX } from './mr-file';
import { serveWasmFromDisk } from './wasm-from-disk';

/** Not a square, and with steps, slopes and noise. */
const WIDTH = 19;
const HEIGHT = 14;
const COUNT = WIDTH * HEIGHT;
const picture = (bits: 8 | 16, components: 1 | 3 = 1): Picture => ({
  width: WIDTH,
  height: HEIGHT,
  bits,
  components,
  samples: Array.from(
    { length: COUNT * components },
    (_, at) => (at * 7919 + at * at * 3) % 2 ** bits,
  ),
});
const fields = (bits: number, components = 1): Field[] => [
  [0x00280002, 'US', components],
  [0x00280004, 'CS', components === 3 ? 'RGB' : 'MONOCHROME2'],
  [0x00280010, 'US', HEIGHT],
  [0x00280011, 'US', WIDTH],
  [0x00280100, 'US', bits],
  [0x00280101, 'US', bits],
  [0x00280102, 'US', bits - 1],
];
const lumaOf = (samples: readonly number[]) =>
  Array.from({ length: COUNT }, (_, pixel) => {
    const [red, green, blue] = samples.slice(pixel * 3) as [number, number, number];
    return (red * 19595 + green * 38470 + blue * 7471 + 32768) >> 16;
  });

beforeEach(serveWasmFromDisk);
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('lossless codecs give back what went in', () => {
  it.each([8, 16] as const)('JPEG lossless, %i bits', async (bits) => {
    const part = jpegLossless(picture(bits));
    const { voxels } = await decoded(packedFile(SYNTAX.jpegLossless, [part], fields(bits)));
    expect([...voxels]).toEqual(picture(bits).samples);
  });

  it.each([8, 16] as const)('JPEG-LS, %i bits', async (bits) => {
    const part = await jpegLs(picture(bits));
    const { voxels } = await decoded(packedFile(SYNTAX.jpegLs, [part], fields(bits)));
    expect([...voxels]).toEqual(picture(bits).samples);
  });

  it.each([8, 16] as const)('JPEG 2000, %i bits', async (bits) => {
    const part = await jpeg2000(picture(bits));
    const { voxels } = await decoded(packedFile(SYNTAX.jpeg2000, [part], fields(bits)));
    expect([...voxels]).toEqual(picture(bits).samples);
  });

  it('JPEG 2000 of fewer bits than the file has', async () => {
    const part = await jpeg2000(picture(8));
    const { voxels } = await decoded(packedFile(SYNTAX.jpeg2000, [part], fields(16)));
    expect([...voxels]).toEqual(picture(8).samples);
  });

  it('JPEG-LS of colors', async () => {
    const part = await jpegLs(picture(8, 3), 2);
    const { voxels } = await decoded(packedFile(SYNTAX.jpegLs, [part], fields(8, 3)));
    expect([...voxels]).toEqual(lumaOf(picture(8, 3).samples));
  });

  it('JPEG 2000 of colors', async () => {
    const part = await jpeg2000(picture(8, 3));
    const { voxels } = await decoded(packedFile(SYNTAX.jpeg2000, [part], fields(8, 3)));
    expect([...voxels]).toEqual(lumaOf(picture(8, 3).samples));
  });
});

describe('lossy JPEG', () => {
  const rgba = new Uint8Array(COUNT * 4).fill(255);
  const grey = jpegJs.encode({ width: WIDTH, height: HEIGHT, data: rgba }, 90).data;
  const file = packedFile(SYNTAX.jpeg, [grey], fields(8, 3));

  it('is decoded by the browser, as the JPEG that it is', async () => {
    const seen = fakeCanvas({ width: WIDTH, height: HEIGHT, rgba: (x, y) => [x, x, x + y, 255] });
    const { voxels } = await decoded(file);
    expect(seen.type).toBe('image/jpeg');
    expect([...voxels]).toEqual(
      Array.from({ length: COUNT }, (_, at) => {
        const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
        return (x * 58065 + (x + y) * 7471 + 32768) >> 16;
      }),
    );
  });

  it('is refused where the browser finds another size', async () => {
    fakeCanvas({ width: HEIGHT, height: WIDTH, rgba: () => [0, 0, 0, 255] });
    await expect(decoded(file)).rejects.toMatchObject({ code: 'broken-picture' });
  });

  it('is named where there is no browser', async () => {
    await expect(decoded(file)).rejects.toMatchObject({
      code: 'unsupported-format',
      detail: 'DICOM with lossy JPEG, outside of a browser',
    });
  });

  it('of 12 bits is named', async () => {
    const twelve = jpegLossless({ ...picture(16), bits: 16 });
    // The start of frame of lossy JPEG with 12 bits.
    twelve.set([0xc1], 3);
    twelve.set([12], 6);
    await expect(decoded(packedFile(SYNTAX.jpeg, [twelve], fields(16)))).rejects.toMatchObject({
      code: 'unsupported-format',
      detail: 'DICOM with JPEG of 12 bits',
    });
  });
});

describe('damaged streams', () => {
  const encoders = {
    [SYNTAX.jpegLossless]: async () => jpegLossless(picture(16)),
    [SYNTAX.jpegLs]: () => jpegLs(picture(16)),
    [SYNTAX.jpeg2000]: () => jpeg2000(picture(16)),
  };

  it.each(Object.entries(encoders))('%s cut off within its pixels', async (syntax, encode) => {
    const whole = await encode();
    const half = packedFile(syntax, [whole.slice(0, whole.length / 2)], fields(16));
    await expect(decoded(half)).rejects.toMatchObject({
      code: 'broken-picture',
      detail: expect.stringMatching(/^its (lossless JPEG|JPEG-LS|JPEG 2000) ends early$/),
    });
    // And the decoder is still of use.
    const { voxels } = await decoded(packedFile(syntax, [whole], fields(16)));
    expect([...voxels]).toEqual(picture(16).samples);
  });

  it.each(Object.entries(encoders))('%s without its header', async (syntax, encode) => {
    const whole = await encode();
    await expect(decoded(packedFile(syntax, [whole.slice(4)], fields(16)))).rejects.toMatchObject({
      code: 'broken-picture',
      detail: 'a packed frame has no header',
    });
  });

  it('JPEG 2000 that announces more tiles than it can have', async () => {
    const part = await jpeg2000(picture(16));
    // The tiles' width and height: one pixel each.
    part.set([0, 0, 0, 1, 0, 0, 0, 1], 4 + 4 + 16);
    await expect(decoded(packedFile(SYNTAX.jpeg2000, [part], fields(16)))).rejects.toMatchObject({
      detail: 'its JPEG 2000 has fewer tiles than it says',
    });
  });

  it('lossless JPEG with a point transform is named', async () => {
    const part = jpegLossless(picture(16));
    const scan = part.findIndex((byte, at) => byte === 0xff && part[at + 1] === 0xda);
    part[scan + 9] = 2;
    await expect(
      decoded(packedFile(SYNTAX.jpegLossless, [part], fields(16))),
    ).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('a codec that cannot be loaded is our own problem, and loaded at the next try', async () => {
    vi.resetModules();
    const fresh = await import('./mr-file');
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    const file = packedFile(SYNTAX.jpegLs, [await jpegLs(picture(8))], fields(8));
    await expect(fresh.decoded(file)).rejects.toMatchObject({ code: 'internal' });
    serveWasmFromDisk();
    expect([...(await fresh.decoded(file)).voxels]).toEqual(picture(8).samples);
  });
});
