import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Positions of a fixed pseudo-random order (multiplicative hash), so that each run takes the same. */
function mixed(index: number): number {
  return Math.imul(index + 1, 0x9e3779b1) >>> 0;
}

/** `count` files of a split, spread over all sources, the same at each run: absolute paths. */
export function samplePictures(data: string, split: string, count: number): string[] {
  const [header = '', ...lines] = readFileSync(join(data, 'manifest.csv'), 'utf8')
    .trim()
    .split('\n');
  const columns = header.split(',');
  const [file, part] = ['file', 'split'].map((name) => columns.indexOf(name)) as [number, number];
  return lines
    .map((line) => line.split(','))
    .filter((cells) => cells[part] === split)
    .map((cells, index) => ({ path: cells[file] ?? '', order: mixed(index) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ path }) => join(data, path));
}
