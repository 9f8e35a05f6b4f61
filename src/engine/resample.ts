/** For each output position the input samples that it is made of, and their weights. */
interface Taps {
  /** First input sample of each output position. */
  readonly start: Int32Array;
  /** Number of input samples of each output position. */
  readonly length: Int32Array;
  /** `stride` weights per output position, of which the first `length` count; they sum to 1. */
  readonly weights: Float64Array;
  readonly stride: number;
}

/**
 * Resizes a grey picture with an antialiased triangle filter.
 *
 * The same numbers as Pillow's `resize(size, BILINEAR)` in mode "F" (`libImaging/Resample.c`,
 * `precompute_coeffs`): weights and sums in double precision, the horizontal pass first, its
 * result and the output rounded to float32. When shrinking the filter is widened by the factor, so
 * that every input pixel counts; a plain bilinear lookup would skip most of a large picture.
 *
 * @param pixels row-major, `width * height` values
 * @returns row-major, `newWidth * newHeight` values in the range of the input
 */
export function resample(
  pixels: ArrayLike<number>,
  width: number,
  height: number,
  newWidth: number,
  newHeight: number,
): Float32Array {
  const rows = horizontalPass(pixels, width, height, triangleTaps(width, newWidth));
  return verticalPass(rows, newWidth, triangleTaps(height, newHeight));
}

function triangleTaps(inputSize: number, outputSize: number): Taps {
  const scale = inputSize / outputSize;
  const support = Math.max(scale, 1);
  const stride = Math.ceil(support) * 2 + 1;
  const start = new Int32Array(outputSize);
  const length = new Int32Array(outputSize);
  const weights = new Float64Array(outputSize * stride);
  for (let out = 0; out < outputSize; out++) {
    const center = (out + 0.5) * scale;
    const first = Math.max(0, Math.trunc(center - support + 0.5));
    const end = Math.min(inputSize, Math.trunc(center + support + 0.5));
    let total = 0;
    for (let i = first; i < end; i++) {
      const weight = Math.max(0, 1 - Math.abs((i - center + 0.5) * (1 / support)));
      weights[out * stride + i - first] = weight;
      total += weight;
    }
    for (let i = 0; i < end - first; i++) {
      weights[out * stride + i] = (weights[out * stride + i] as number) / total;
    }
    start[out] = first;
    length[out] = end - first;
  }
  return { start, length, weights, stride };
}

function horizontalPass(
  pixels: ArrayLike<number>,
  width: number,
  height: number,
  { start, length, weights, stride }: Taps,
): Float32Array {
  const newWidth = start.length;
  const result = new Float32Array(newWidth * height);
  for (let y = 0; y < height; y++) {
    for (let out = 0; out < newWidth; out++) {
      const from = y * width + (start[out] as number);
      const first = out * stride;
      const taps = length[out] as number;
      let value = 0;
      for (let i = 0; i < taps; i++) {
        value += (pixels[from + i] as number) * (weights[first + i] as number);
      }
      result[y * newWidth + out] = value;
    }
  }
  return result;
}

/** Adds whole rows, so that memory is read in order: a column at a time was 3 times slower. */
function verticalPass(
  rows: Float32Array,
  width: number,
  { start, length, weights, stride }: Taps,
): Float32Array {
  const newHeight = start.length;
  const result = new Float32Array(width * newHeight);
  const row = new Float64Array(width);
  for (let out = 0; out < newHeight; out++) {
    row.fill(0);
    const taps = length[out] as number;
    for (let i = 0; i < taps; i++) {
      const weight = weights[out * stride + i] as number;
      const from = ((start[out] as number) + i) * width;
      for (let x = 0; x < width; x++) {
        row[x] = (row[x] as number) + (rows[from + x] as number) * weight;
      }
    }
    result.set(row, out * width);
  }
  return result;
}
