import { io, type LayersModel, layers, sequential } from '@tensorflow/tfjs';

/** A model's files as a user has them. */
export interface ModelFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const SIDE = 16;

/** A small convolutional network as Keras would give it, with weights that favor the last label. */
export async function layersModelFiles(labels = 2): Promise<ModelFile[]> {
  const model = sequential({
    layers: [
      layers.conv2d({ inputShape: [SIDE, SIDE, 3], filters: 2, kernelSize: 3, activation: 'relu' }),
      layers.globalAveragePooling2d({}),
      layers.dense({ units: labels, activation: 'softmax' }),
    ],
  });
  return savedFiles(model);
}

/** A graph as the converter writes it: the mean grey, times two weights. */
export function graphModelFiles(): ModelFile[] {
  const float = { type: 'DT_FLOAT' };
  const json = {
    format: 'graph-model',
    generatedBy: 'test',
    modelTopology: {
      node: [
        {
          name: 'x',
          op: 'Placeholder',
          attr: {
            dtype: float,
            shape: {
              shape: { dim: [-1, SIDE, SIDE, 1].map((size) => ({ size: String(size) })) },
            },
          },
        },
        constant('axes', 'DT_INT32', [2]),
        constant('weights', 'DT_FLOAT', [1, 2]),
        {
          name: 'mean',
          op: 'Mean',
          input: ['x', 'axes'],
          attr: { T: float, Tidx: { type: 'DT_INT32' }, keep_dims: { b: false } },
        },
        {
          name: 'logits',
          op: 'MatMul',
          input: ['mean', 'weights'],
          attr: { T: float, transpose_a: { b: false }, transpose_b: { b: false } },
        },
      ],
      versions: { producer: 1 },
    },
    weightsManifest: [
      {
        paths: ['group1-shard1of1.bin'],
        weights: [
          { name: 'axes', shape: [2], dtype: 'int32' },
          { name: 'weights', shape: [1, 2], dtype: 'float32' },
        ],
      },
    ],
  };
  const weights = Buffer.concat([
    Buffer.from(Int32Array.of(1, 2).buffer),
    // Bright pictures are healthy, says this model.
    Buffer.from(Float32Array.of(4, -4).buffer),
  ]);
  return [jsonFile('model.json', json), binary('group1-shard1of1.bin', weights)];
}

export function jsonFile(name: string, value: unknown): ModelFile {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) };
}

function binary(name: string, buffer: Buffer): ModelFile {
  return { name, mimeType: 'application/octet-stream', buffer };
}

function constant(name: string, type: string, sizes: readonly number[]) {
  const dim = sizes.map((size) => ({ size: String(size) }));
  return {
    name,
    op: 'Const',
    attr: { dtype: { type }, value: { tensor: { dtype: type, tensorShape: { dim } } } },
  };
}

async function savedFiles(model: LayersModel): Promise<ModelFile[]> {
  const saved: { artifacts?: io.ModelArtifacts } = {};
  await model.save(
    io.withSaveHandler(async (artifacts) => {
      saved.artifacts = artifacts;
      return { modelArtifactsInfo: io.getModelArtifactsInfoForJSON(artifacts) };
    }),
  );
  const { modelTopology, weightSpecs, weightData } = saved.artifacts ?? {};
  const json = {
    format: 'layers-model',
    modelTopology,
    weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }],
  };
  return [
    jsonFile('model.json', json),
    binary('weights.bin', Buffer.from(weightData as ArrayBuffer)),
  ];
}
