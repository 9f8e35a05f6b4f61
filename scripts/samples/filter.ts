import type { Field } from './field';

/** A Gaussian kernel that sums to 1; `sigma` in pixels. */
export function gaussianKernel(sigma: number): Float32Array {
  const reach = Math.max(1, Math.ceil(sigma * 2.6));
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigma * sigma)),
  );
  return normalized(weights);
}

/** The kernel scaled so that its weights sum to 1. */
export function normalized(kernel: Float32Array): Float32Array {
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  return kernel.map((weight) => weight / total);
}

/** Convolves rows and then columns with a symmetric kernel of odd length; edges repeat. */
export function convolve(field: Field, kernel: Float32Array): Field {
  const { width, height } = field;
  const reach = (kernel.length - 1) / 2;
  const across = new Float32Array(field.data.length);
  // Rows are copied into a line with repeated ends: no bounds to look after in the inner loop.
  const line = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y++) {
    const row = field.data.subarray(y * width, (y + 1) * width);
    line.fill(row[0] ?? 0, 0, reach);
    line.set(row, reach);
    line.fill(row[width - 1] ?? 0, reach + width);
    addWeighted(across.subarray(y * width, (y + 1) * width), kernel, (offset) =>
      line.subarray(offset, offset + width),
    );
  }
  const down = new Float32Array(field.data.length);
  for (let y = 0; y < height; y++) {
    addWeighted(down.subarray(y * width, (y + 1) * width), kernel, (offset) => {
      const from = Math.max(0, Math.min(height - 1, y + offset - reach));
      return across.subarray(from * width, (from + 1) * width);
    });
  }
  return { ...field, data: down };
}

function addWeighted(
  target: Float32Array,
  kernel: Float32Array,
  lineAt: (offset: number) => Float32Array,
): void {
  for (let offset = 0; offset < kernel.length; offset++) {
    const weight = kernel[offset] ?? 0;
    const source = lineAt(offset);
    for (let x = 0; x < target.length; x++) {
      target[x] = (target[x] ?? 0) + weight * (source[x] ?? 0);
    }
  }
}
