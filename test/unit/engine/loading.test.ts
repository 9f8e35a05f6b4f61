import { createHash } from 'node:crypto';
import { memory } from '@tensorflow/tfjs-core';
import { afterEach, expect, test } from 'vitest';
import { openEngine } from '../../../src/engine/engine';
import type { Engine } from '../../../src/engine/engine-interface';
import type { Finding } from '../../../src/engine/finding';
import type { GoldenSubject } from '../../../src/engine/golden';
import type { Metadata } from '../../../src/engine/metadata-schema';
import type { ModelFiles } from '../../../src/engine/model-files';
import { ProblemError } from '../../../src/problems/problem';
import { folderFiles, WASM_PATH } from './folder-files';

/** The three steps of loading (design decision 6), each by damaging the shipped model's files. */
const shipped = folderFiles();
const LIMIT_MS = 60_000;
/** Stands for the families that only `model.json` describes. */
const architecture = { family: 'custom_cnn' };

interface Damage {
  /** Null: the file is lost. */
  topology?: (text: string) => string | null;
  weights?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  metadata?: (metadata: Metadata) => void;
}

function damaged({ topology, weights, metadata }: Damage): ModelFiles {
  return {
    async text(name) {
      const text = await shipped.text(name);
      if (name === 'model.json') {
        const changed = topology ? topology(text) : text;
        if (changed === null) throw new ProblemError('model-missing', name);
        return changed;
      }
      const parsed = JSON.parse(text);
      metadata?.(parsed);
      return JSON.stringify(parsed);
    },
    async bytes(name) {
      const bytes = await shipped.bytes(name);
      return weights ? weights(bytes) : bytes;
    },
  };
}

let engine: (Engine & GoldenSubject) | undefined;
afterEach(() => {
  engine?.dispose();
  engine = undefined;
});

/** Wasm alone: a fall back to the cpu backend would take 4 s an inference and hide a failure. */
async function findingOf(files: ModelFiles): Promise<Finding> {
  engine = await openEngine(files, { wasmPath: WASM_PATH }, ['wasm']);
  const pixels = Uint8Array.from({ length: 120 * 90 }, (_, i) => (i % 120) + (i % 97));
  return engine.classify({ name: 'x', width: 120, height: 90, pixels, color: 0, steps: [] }, 0);
}

/** A change of the graph's nodes, the rest of `model.json` as it was. */
const nodes = (change: (node: { name: string; op: string }) => void) => (text: string) => {
  const json = JSON.parse(text);
  json.modelTopology.node.forEach(change);
  return JSON.stringify(json);
};

test(
  'step one: model.json as it is',
  async () => {
    const finding = await findingOf(shipped);
    expect(finding).toMatchObject({ rebuilt: false, backend: 'wasm' });
  },
  LIMIT_MS,
);

test(
  'step one: model.json of a family that cannot be rebuilt',
  async () => {
    const metadata = (m: Metadata) => Object.assign(m, { architecture });
    expect(await findingOf(damaged({ metadata }))).toMatchObject({ rebuilt: false });
  },
  LIMIT_MS,
);

test.each<[string, Damage['topology']]>([
  ['is lost', () => null],
  ['is empty', () => ''],
  ['is cut off', (text) => text.slice(0, text.length / 2)],
  ['is a web page', () => '<!doctype html><title>404</title>'],
  ['is JSON of another kind', () => '{"modelTopology":null,"weightsManifest":[]}'],
  [
    'has an operation that nobody knows',
    nodes((node) => {
      if (node.op === 'Softmax') node.op = 'Quantum';
    }),
  ],
  [
    'has no output of that name',
    nodes((node) => {
      if (node.name === 'logits') node.name = 'answers';
    }),
  ],
  ['takes an input of another size', (text) => text.replaceAll('"224"', '"192"')],
  [
    'gives wrong numbers',
    nodes((node) => {
      if (node.op === 'Sigmoid') node.op = 'Tanh';
    }),
  ],
  ['asks for a weight that is not there', (text) => text.replaceAll('head/kernel', 'head/seed')],
])(
  'step two: when model.json %s the network is rebuilt, with the same finding',
  async (_, topology) => {
    const expected = await findingOf(shipped);
    engine?.dispose();
    const before = memory().numTensors;
    const finding = await findingOf(damaged({ topology: topology ?? (() => null) }));
    expect(finding.rebuilt).toBe(true);
    expect(Math.abs(finding.pTumor - expected.pTumor)).toBeLessThan(1e-3);
    expect(Math.abs(finding.pBrainMri - expected.pBrainMri)).toBeLessThan(1e-3);
    expect(finding.map.peak).toEqual(expected.map.peak);
    engine?.dispose();
    // What the failed first step has put on the backend is gone too.
    expect(memory().numTensors).toBe(before);
  },
  LIMIT_MS,
);

const lost = () => null;
/** The hash and length that fit the changed weights, so that the next check is reached. */
const shorter = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1000);

test.each<[string, Damage, string, string]>([
  ['truncated weights', { weights: shorter }, 'model-damaged', 'bytes instead of'],
  [
    'weights of another hash',
    { weights: (bytes) => bytes.fill(0, 0, 64) },
    'model-damaged',
    'weights.bin: its hash is wrong',
  ],
  [
    'an unknown version',
    { metadata: (m) => Object.assign(m, { formatVersion: 7 }) },
    'model-unknown-version',
    '7',
  ],
  [
    'no model.json and a wrong shape',
    {
      topology: lost,
      metadata: (m) => Object.assign(m.weights.tensors[0] ?? {}, { shape: [1, 3, 3, 24] }),
    },
    'model-damaged',
    'conv1/kernel has the shape 1x3x3x24 instead of 3x3x1x24; model.json: the file is missing',
  ],
  [
    'a shape that does not fit the bytes, which fails both ways in the same words',
    { metadata: (m) => Object.assign(m.weights.tensors[0] ?? {}, { shape: [3, 3, 1, 23] }) },
    'model-damaged',
    'conv1/kernel has 432 bytes for the shape 3x3x1x23, not 414',
  ],
  [
    'no model.json of a family that cannot be rebuilt',
    { topology: lost, metadata: (m) => Object.assign(m, { architecture }) },
    'model-damaged',
    'model.json: the file is missing; custom_cnn cannot be rebuilt in code',
  ],
  [
    'a broken model.json of a family that cannot be rebuilt',
    { topology: () => '{', metadata: (m) => Object.assign(m, { architecture }) },
    'model-damaged',
    'JSON',
  ],
  [
    'wrong numbers of a family that cannot be rebuilt',
    {
      topology: (text) => text.replace('"op":"Sigmoid"', '"op":"Tanh"'),
      metadata: (m) => Object.assign(m, { architecture }),
    },
    'model-damaged',
    'golden picture off by',
  ],
  [
    'no model.json and a weight missing',
    {
      topology: lost,
      metadata: (m) => Object.assign(m.weights.tensors[0] ?? {}, { name: 'conv0/kernel' }),
    },
    'model-damaged',
    'the weight conv1/kernel is missing',
  ],
  [
    'no model.json and a weight outside of the file',
    {
      topology: lost,
      metadata: (m) => Object.assign(m.weights.tensors[0] ?? {}, { offset: m.weights.bytes - 100 }),
    },
    'model-damaged',
    'conv1/kernel does not lie within the file',
  ],
  [
    'golden values that nothing meets',
    {
      metadata: ({ golden: [first] }) =>
        first && Object.assign(first, { pBrainMri: first.pBrainMri > 0.5 ? 0 : 1 }),
    },
    'model-damaged',
    'golden picture off by',
  ],
])(
  'step three: %s',
  async (_, damage, code, detail) => {
    const before = memory().numTensors;
    await expect(findingOf(damaged(damage))).rejects.toMatchObject({
      code,
      detail: expect.stringContaining(detail),
    });
    expect(memory().numTensors).toBe(before);
  },
  LIMIT_MS,
);

test(
  'weights changed along with their hash are found by the golden values',
  async () => {
    const changed = (await shipped.bytes('weights.bin')).map((byte, i) => (i % 7 === 0 ? 0 : byte));
    const sha256 = createHash('sha256').update(changed).digest('hex');
    const files = damaged({
      weights: () => changed,
      metadata: (m) => Object.assign(m.weights, { sha256 }),
    });
    await expect(findingOf(files)).rejects.toMatchObject({ code: 'model-damaged' });
  },
  LIMIT_MS,
);
