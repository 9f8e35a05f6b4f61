import type { Metadata } from './metadata-schema';

/** One depthwise-separable block of MobileNet v1: the stride of its depthwise part, its output. */
export interface Block {
  readonly stride: 1 | 2;
  readonly filters: number;
}

/**
 * The 13 blocks at alpha 1 (Howard et al. 2017, arXiv:1704.04861, table 1). Block 11 ends at
 * stride 16 and block 13 at stride 32; the localisation map is made from both.
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
/** The block whose output is the stride-16 feature, counted from 1. */
export const STRIDE_16_BLOCK = 11;
const LABEL_COUNT = 5;

/** Every weight that the network needs, with the shape that its architecture gives it. */
export function expectedShapes({
  alpha,
  mapChannels,
}: Metadata['architecture']): Map<string, number[]> {
  const width = (filters: number) => Math.floor(filters * alpha);
  const shapes = new Map<string, number[]>();
  const layer = (name: string, kernel: number[], channels: number) => {
    shapes.set(`${name}/kernel`, kernel);
    shapes.set(`${name}/bias`, [channels]);
  };
  let channels = width(STEM_FILTERS);
  layer('conv1', [3, 3, 1, channels], channels);
  let stride16 = channels;
  BLOCKS.forEach(({ filters }, index) => {
    const block = index + 1;
    layer(`dw${block}`, [3, 3, channels, 1], channels);
    layer(`pw${block}`, [1, 1, channels, width(filters)], width(filters));
    channels = width(filters);
    if (block === STRIDE_16_BLOCK) stride16 = channels;
  });
  layer('lateral16', [1, 1, stride16, mapChannels], mapChannels);
  layer('lateral32', [1, 1, channels, mapChannels], mapChannels);
  layer('towerDw', [3, 3, mapChannels, 1], mapChannels);
  layer('towerPw', [1, 1, mapChannels, mapChannels], mapChannels);
  layer('map', [1, 1, mapChannels, 1], 1);
  // The head sees the mean of the last feature, the attended tower and the map's maximum.
  layer('head', [channels + mapChannels + 1, LABEL_COUNT], LABEL_COUNT);
  return shapes;
}
