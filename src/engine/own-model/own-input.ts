import type { Slice } from '../../imaging/slice';
import { preprocess } from '../preprocess';
import { resample } from '../resample';
import type { OwnModel } from './own-model-schema';

/** `value * factor + offset` for a grey value of 0 to 255. */
interface Linear {
  readonly factor: number;
  readonly offset: number;
}

/** A slice as a user's network wants it: `[size, size, channels]`, row by row. */
export function ownInput(
  slice: Pick<Slice, 'width' | 'height' | 'pixels'>,
  { size, channels, fit, ...scaling }: OwnModel['input'],
): Float32Array {
  const { width, height, pixels } = slice;
  const greys =
    fit === 'stretch'
      ? resample(pixels, width, height, size, size)
      : preprocess(slice, { size, pad: 0, scale: 1, offset: 0 });
  const input = new Float32Array(size * size * channels);
  for (let channel = 0; channel < channels; channel++) {
    const { factor, offset } = linear(scaling, channel);
    for (let i = 0; i < size * size; i++) {
      input[i * channels + channel] = (greys[i] as number) * factor + offset;
    }
  }
  return input;
}

function linear(
  { scaling, mean = [0], std = [1] }: Pick<OwnModel['input'], 'scaling' | 'mean' | 'std'>,
  channel: number,
): Linear {
  switch (scaling) {
    case 'unit':
      return { factor: 1 / 255, offset: 0 };
    case 'signed':
      return { factor: 2 / 255, offset: -1 };
    case 'bytes':
      return { factor: 1, offset: 0 };
    case 'standard': {
      const center = mean[channel] ?? mean[0] ?? 0;
      const spread = std[channel] ?? std[0] ?? 1;
      return { factor: 1 / 255 / spread, offset: -center / spread };
    }
  }
}
