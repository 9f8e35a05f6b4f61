import type { Architecture } from './metadata-schema';

/** The one family whose layers are written down here, so that it can be rebuilt in code. */
export type MobileNetV1 = Extract<Architecture, { family: 'mobilenet_v1' }>;

/** One depthwise-separable block of MobileNet v1: the stride of its depthwise part, its output. */
export interface Block {
  readonly stride: 1 | 2;
  readonly filters: number;
}

/**
 * The 13 blocks at alpha 1 (Howard et al. 2017, arXiv:1704.04861, table 1). Block 5 ends at
 * stride 8, block 11 at 16 and block 13 at 32; the localisation map is made from all three.
 */
export const BLOCKS: readonly Block[] = [
  { stride: 1, filters: 64 },
  { stride: 2, filters: 128 },
  { stride: 1, filters: 128 },
  { stride: 2, filters: 256 },
  { stride: 1, filters: 256 },
  { stride: 2, filters: 512 },
  { stride: 1, filters: 512 },
  { stride: 1, filters: 512 },
  { stride: 1, filters: 512 },
  { stride: 1, filters: 512 },
  { stride: 1, filters: 512 },
  { stride: 2, filters: 1024 },
  { stride: 1, filters: 1024 },
];
/** Filters of the first convolution at alpha 1. */
const STEM_FILTERS = 32;
/** The blocks whose outputs are the features at stride 8 and 16, counted from 1. */
export const STRIDE_8_BLOCK = 5;
export const STRIDE_16_BLOCK = 11;
const LABEL_COUNT = 5;

/** Every weight that the network needs, with the shape that its architecture gives it. */
export function expectedShapes({
  alpha,
  mapChannels,
  fineChannels,
}: MobileNetV1): Map<string, number[]> {
  const width = (filters: number) => Math.floor(filters * alpha);
  const shapes = new Map<string, number[]>();
  const layer = (name: string, kernel: number[], channels: number) => {
    shapes.set(`${name}/kernel`, kernel);
    shapes.set(`${name}/bias`, [channels]);
  };
  let channels = width(STEM_FILTERS);
  layer('conv1', [3, 3, 1, channels], channels);
  const outputs: number[] = [];
  BLOCKS.forEach(({ filters }, index) => {
    const block = index + 1;
    layer(`dw${block}`, [3, 3, channels, 1], channels);
    layer(`pw${block}`, [1, 1, channels, width(filters)], width(filters));
    channels = width(filters);
    outputs[block] = channels;
  });
  const pointwise = (name: string, inputs: number, filters: number) =>
    layer(name, [1, 1, inputs, filters], filters);
  pointwise('lateral16', outputs[STRIDE_16_BLOCK] as number, mapChannels);
  pointwise('lateral32', channels, mapChannels);
  layer('towerDw', [3, 3, mapChannels, 1], mapChannels);
  pointwise('towerPw', mapChannels, mapChannels);
  pointwise('lateral8', outputs[STRIDE_8_BLOCK] as number, fineChannels);
  pointwise('reduce', mapChannels, fineChannels);
  layer('fineDw', [3, 3, fineChannels, 1], fineChannels);
  pointwise('finePw', fineChannels, fineChannels);
  pointwise('map', fineChannels, 1);
  // The head sees the mean of the last feature, both attended towers and the map's maximum.
  layer('head', [channels + mapChannels + fineChannels + 1, LABEL_COUNT], LABEL_COUNT);
  return shapes;
}
