import { expect, test } from 'vitest';
import { constantBytes, decodeWeights } from '../../../src/engine/decode-weights';
import type { WeightsLayout } from '../../../src/engine/weights-schema';

const FILE = { file: 'weights.bin', sha256: '0'.repeat(64), constants: [] };
type Int8Layout = Extract<WeightsLayout, { dtype: 'int8' }>;

/** A kernel `[1, 2, 2, 3]` of int8 at offset 3, its three scales at 15, and a float16 bias at 27. */
function int8File(): { layout: Int8Layout; file: ArrayBuffer } {
  const file = new ArrayBuffer(33);
  new Int8Array(file, 3, 12).set([1, 2, 3, -4, -5, -6, 127, -127, 0, 10, 20, 30]);
  const view = new DataView(file);
  [0.5, 2, 0.25].forEach((scale, index) => {
    view.setFloat32(15 + index * 4, scale, true);
  });
  // 1, -2 and the smallest above 0, as float16.
  [0x3c00, 0xc000, 0x0001].forEach((half, index) => {
    view.setUint16(27 + index * 2, half, true);
  });
  const scales = { offset: 15, bytes: 12 };
  return {
    file,
    layout: {
      ...FILE,
      dtype: 'int8',
      bytes: 33,
      tensors: [
        { name: 'a/kernel', shape: [1, 2, 2, 3], offset: 3, bytes: 12, dtype: 'int8', scales },
        { name: 'a/bias', shape: [3], offset: 27, bytes: 6, dtype: 'float16' },
      ],
    },
  };
}

test('int8 at an odd offset: each output channel has its scale', () => {
  const { layout, file } = int8File();
  const weights = decodeWeights(layout, file);
  const kernel = weights.get('a/kernel');
  expect(kernel?.shape).toEqual([1, 2, 2, 3]);
  expect([...(kernel?.values ?? [])]).toEqual([
    0.5, 4, 0.75, -2, -10, -1.5, 63.5, -254, 0, 5, 40, 7.5,
  ]);
  expect([...(weights.get('a/bias')?.values ?? [])]).toEqual([1, -2, 2 ** -24]);
});

test('in a depthwise kernel the third axis has the scales', () => {
  const { layout, file } = int8File();
  const depthwise = { ...layout.tensors[0], shape: [2, 2, 3, 1] } as Int8Layout['tensors'][0];
  const found = decodeWeights({ ...layout, tensors: [depthwise] }, file).get('a/kernel');
  expect([...(found?.values.subarray(0, 6) ?? [])]).toEqual([0.5, 4, 0.75, -2, -10, -1.5]);
});

test('one scale for a kernel with one output', () => {
  const { layout, file } = int8File();
  const scales = { offset: 15, bytes: 4 };
  const map = { ...layout.tensors[0], shape: [1, 1, 12, 1], scales } as Int8Layout['tensors'][0];
  const found = decodeWeights({ ...layout, tensors: [map] }, file).get('a/kernel');
  expect([...(found?.values.subarray(5, 8) ?? [])]).toEqual([-3, 63.5, -63.5]);
});

test('float16: normal, subnormal, infinite, no number', () => {
  const file = new ArrayBuffer(13);
  const halves = [0x3555, 0xfbff, 0x03ff, 0x8000, 0x7c00, 0x7e00];
  for (const [index, half] of halves.entries()) {
    new DataView(file).setUint16(1 + index * 2, half, true);
  }
  const tensors = [{ name: 'x', shape: [6], offset: 1, bytes: 12 }];
  const { values } = decodeWeights({ ...FILE, dtype: 'float16', bytes: 13, tensors }, file).get(
    'x',
  ) ?? { values: [] };
  expect([...values]).toEqual([
    0.333251953125,
    -65504,
    1023 * 2 ** -24,
    -0,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
});

test('float32 and the constants are read at any offset', () => {
  const file = new ArrayBuffer(18);
  new DataView(file).setFloat32(1, -1.25, true);
  new DataView(file).setInt32(5, 784, true);
  const layout: WeightsLayout = {
    ...FILE,
    dtype: 'float32',
    bytes: 18,
    tensors: [{ name: 'x', shape: [], offset: 1, bytes: 4 }],
    constants: [{ name: 'c', shape: [2], offset: 5, bytes: 8, dtype: 'int32' }],
  };
  expect([...(decodeWeights(layout, file).get('x')?.values ?? [])]).toEqual([-1.25]);
  expect(constantBytes(layout, file).map((bytes) => [...new Int32Array(bytes)])).toEqual([
    [784, 0],
  ]);
  const [constant] = layout.constants;
  const outside = { ...layout, constants: [{ ...constant, offset: 11 }] } as WeightsLayout;
  expect(() => constantBytes(outside, file)).toThrow(
    expect.objectContaining({ code: 'model-damaged', detail: 'c does not lie within the file' }),
  );
});

test.each<[string, (tensors: Int8Layout['tensors']) => void, string]>([
  [
    'scales that end outside of the file',
    ([kernel]) => Object.assign(kernel ?? {}, { scales: { offset: 22, bytes: 12 } }),
    'the scales of a/kernel do not lie within the file',
  ],
  [
    'one scale too few',
    ([kernel]) => Object.assign(kernel ?? {}, { scales: { offset: 15, bytes: 8 } }),
    'a/kernel has 2 scales for the shape 1x2x2x3',
  ],
  [
    'a scale and a half',
    ([kernel]) => Object.assign(kernel ?? {}, { scales: { offset: 15, bytes: 6 } }),
    'a/kernel has 1.5 scales',
  ],
  [
    'a kernel that ends outside of the file',
    ([kernel]) => Object.assign(kernel ?? {}, { offset: 22 }),
    'a/kernel does not lie within the file',
  ],
  [
    'bytes that do not fit the shape',
    ([kernel]) => Object.assign(kernel ?? {}, { bytes: 11 }),
    'a/kernel has 11 bytes for the shape 1x2x2x3, not 12',
  ],
  [
    'a bias that says it is int8 and has the bytes of a float16',
    ([, bias]) => Object.assign(bias ?? {}, { dtype: 'int8', scales: { offset: 15, bytes: 12 } }),
    'a/bias has 6 bytes for the shape 3, not 3',
  ],
  [
    'the same name twice',
    ([kernel, bias]) => Object.assign(bias ?? {}, { name: kernel?.name }),
    'the weight a/kernel is there twice',
  ],
  [
    'the same bytes asked for again and again',
    (tensors) => {
      const [kernel] = tensors;
      for (let i = 0; i < 3; i++) {
        tensors.push({ ...kernel, name: `b${i}` } as Int8Layout['tensors'][0]);
      }
    },
    'b1 and those before it exceed the file',
  ],
])('%s: refused', (_, change, detail) => {
  const { layout, file } = int8File();
  change(layout.tensors);
  expect(() => decodeWeights(layout, file)).toThrow(
    expect.objectContaining({ code: 'model-damaged', detail: expect.stringContaining(detail) }),
  );
});
