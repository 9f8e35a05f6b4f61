import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { layerNames } from '../../../../src/engine/own-model/layer-names';
import { readPackage } from '../../../../src/engine/own-model/read-package';
import { readTopology } from '../../../../src/engine/own-model/topology';

const weights = [
  { name: 'a', shape: [2, 3], dtype: 'float32' },
  { name: 'b', shape: [4], dtype: 'float32', quantization: { dtype: 'uint8', scale: 1, min: 0 } },
];
const json = (change: object = {}) =>
  JSON.stringify({
    modelTopology: { node: [] },
    weightsManifest: [{ paths: ['w.bin'], weights }],
    ...change,
  });

describe('readTopology', () => {
  it('counts the bytes of the weights, quantized ones too', () => {
    const read = readTopology(json());
    expect(read).toMatchObject({ kind: 'graph', bytes: 28, paths: ['w.bin'] });
    expect(readTopology(json({ modelTopology: { model_config: {} } })).kind).toBe('layers');
  });

  it.each([
    ['[]', /model\.json/],
    ['{', /not JSON/],
    [json({ modelTopology: {} }), /neither/],
    [
      json({
        weightsManifest: [{ paths: [], weights: [{ name: 'a', shape: [-1], dtype: 'float32' }] }],
      }),
      /shape/,
    ],
    [
      json({
        weightsManifest: [{ paths: [], weights: [{ name: 'a', shape: [1], dtype: 'string' }] }],
      }),
      /dtype/,
    ],
    [
      json({
        weightsManifest: [
          { paths: [], weights: [{ name: 'a', shape: [1e8, 1e8], dtype: 'float32' }] },
        ],
      }),
      /200 MB/,
    ],
  ])('refuses %j', (text, sentence) => {
    expect(() => readTopology(text)).toThrow(sentence);
  });
});

describe('layerNames', () => {
  it('finds layers in models within models, and no initializers', () => {
    const inner = {
      class_name: 'Model',
      config: { layers: [{ class_name: 'Lambda', config: {} }] },
    };
    const dense = { class_name: 'Dense', config: { kernel_initializer: { class_name: 'Zeros' } } };
    const topology = {
      model_config: { class_name: 'Sequential', config: { layers: [dense, inner] } },
    };
    expect(layerNames(topology)).toEqual(['Sequential', 'Dense', 'Model', 'Lambda']);
  });

  it('ends with a topology that does not', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i++) deep = { config: deep };
    expect(layerNames(deep)).toEqual([]);
  });
});

describe('readPackage', () => {
  const file = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    new File([content], name);

  it('joins the weight files in the order of the manifest', async () => {
    const two = [{ paths: ['x/1.bin', 'x/2.bin'], weights: [] }];
    const read = await readPackage([
      file('2.bin', 'bb'),
      file('model.json', json({ weightsManifest: two })),
      file('1.bin', 'a'),
    ]);
    expect(new TextDecoder().decode(read.weights)).toBe('abb');
    expect(read.description).toBeNull();
  });

  it('refuses a ZIP that says it unpacks to more than there may be', async () => {
    const zip = zipSync({ 'w.bin': new Uint8Array(10) }, { level: 0 });
    // The size in the ZIP's directory, 24 bytes into its entry.
    const at = zip.findIndex((_, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1);
    new DataView(zip.buffer).setUint32(at + 24, 0x7fffffff, true);
    await expect(readPackage([file('m.zip', zip as Uint8Array<ArrayBuffer>)])).rejects.toThrow(
      /200 MB/,
    );
  });

  it('refuses a description that is not one, and a damaged ZIP', async () => {
    const model = [file('model.json', json()), file('w.bin', new Uint8Array(28))];
    await expect(readPackage([...model, file('metadata.json', '{"name": ""}')])).rejects.toThrow(
      /metadata\.json: name/,
    );
    await expect(readPackage([file('m.zip', 'PK\x03\x04 and no more')])).rejects.toThrow(/damaged/);
  });
});
