import { createField, type Field, forEachPixel, mapField, type Size } from './field';
import { convolve, normalized } from './filter';
import { noiseField } from './noise';
import type { GreyPicture } from './picture';
import { createRandom, stageSeed } from './random';

export interface AcquisitionOptions {
  readonly seed: number;
  /** Standard deviation of the noise in each channel before filtering, in units of the signal. */
  readonly noise: number;
  /** Share of the scanner's resolution in the picture's (0..1): 0.5 is a 256 matrix shown at 512. */
  readonly resolution: number;
  /** Strength of the coil's uneven sensitivity, 0..1. */
  readonly bias: number;
  /** Signal that is shown as white: the window's upper end. */
  readonly window: number;
  /** Gamma of the display; below 1 lifts the dark parts. */
  readonly gamma: number;
}

/**
 * The point spread of a scan whose k-space is cut off at `resolution` of the picture's: a windowed
 * sinc. It blurs as partial volume does and rings at sharp edges as real scans do.
 */
function scannerKernel(resolution: number): Float32Array {
  const reach = Math.ceil(4 / resolution);
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, index) => {
    const offset = index - reach;
    const phase = Math.PI * offset * resolution;
    const apodization = 0.5 + 0.5 * Math.cos((Math.PI * offset) / (reach + 1));
    return (offset === 0 ? 1 : Math.sin(phase) / phase) * apodization ** 0.7;
  });
  return normalized(weights);
}

/** Coil sensitivity around 1: a slow ramp, a brighter rim and slow irregularities. */
function coilField(size: Size, strength: number, seed: number): Field {
  const random = createRandom(stageSeed(seed, 'coil'));
  const angle = random() * 2 * Math.PI;
  const slow = noiseField(size, 300, 1, stageSeed(seed, 'coil-field'));
  return mapField(slow, (irregular, x, y) => {
    const across = (2 * x) / size.width - 1;
    const down = (2 * y) / size.height - 1;
    const ramp = across * Math.cos(angle) + down * Math.sin(angle);
    const rim = across * across + down * down - 0.4;
    return 1 + strength * (0.28 * ramp + 0.45 * rim + 0.35 * irregular);
  });
}

/**
 * Noise of standard deviation about 1 with the scan's grain. Sums of two uniform numbers are near
 * enough to normal ones once the kernel has mixed them.
 */
function scanNoise(size: Size, kernel: Float32Array, seed: number): Field {
  const random = createRandom(seed);
  const white = mapField(createField(size), () => (random() + random() - 1) * 2.45);
  return convolve(white, kernel);
}

/** How far apart in pixels the two channels read the same noise: they must not look alike. */
const channelShift = { x: 171, y: 93 };

/** Turns the drawn signal into the picture that a scanner would show of it. */
export function acquire(signal: Field, options: AcquisitionOptions): GreyPicture {
  const { width, height } = signal;
  const kernel = scannerKernel(options.resolution);
  const coil = coilField(signal, options.bias, options.seed);
  const noise = scanNoise(signal, kernel, stageSeed(options.seed, 'noise')).data;
  const weighted = mapField(signal, (value, x, y) => value * (coil.data[y * width + x] ?? 0));
  const received = convolve(weighted, kernel);
  const tones = Uint8ClampedArray.from(
    { length: 1024 },
    (_, index) => 255 * (index / 800) ** options.gamma,
  );
  const grey = new Uint8ClampedArray(width * height);
  forEachPixel(received, (value, x, y) => {
    const index = y * width + x;
    const otherRow = (y + channelShift.y) % height;
    const other = otherRow * width + ((x + channelShift.x) % width);
    const real = value + options.noise * (noise[index] ?? 0);
    const imaginary = options.noise * (noise[other] ?? 0);
    // The magnitude of a complex value: noise is Rician, the background never quite black.
    const magnitude = Math.sqrt(real * real + imaginary * imaginary);
    grey[index] = tones[Math.min(1023, Math.round((800 * magnitude) / options.window))] ?? 0;
  });
  return { width, height, grey };
}
