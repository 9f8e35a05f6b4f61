import { drawSample, type SampleEntry, sampleCatalog } from '../../../scripts/samples/catalog';
import { encodeJpeg, encodePng } from '../../../scripts/samples/picture-file';

/** The pictures' numbers. */
export const FIFTY: readonly number[] = Array.from({ length: 50 }, (_, index) => index);

/**
 * A picture of the catalogue drawn with another seed: other anatomy, noise and place of the lesion's
 * details, the same at each call. Every second is a JPEG, which browsers decode by code of their own.
 */
export function variedPicture(index: number): { name: string; buffer: Buffer } {
  const entry = sampleCatalog[index % sampleCatalog.length];
  if (!entry) throw new Error('The catalogue is empty.');
  const { picture } = drawSample(withSeed(entry, index));
  const name = `${String(index).padStart(2, '0')}-${entry.id}`;
  return index % 2 === 0
    ? { name: `${name}.png`, buffer: encodePng(picture) }
    : { name: `${name}.jpg`, buffer: encodeJpeg(picture, 70 + (index % 25)) };
}

function withSeed(entry: SampleEntry, index: number): SampleEntry {
  if (entry.kind !== 'head') return { ...entry, seed: entry.seed + index };
  return { ...entry, spec: { ...entry.spec, seed: entry.spec.seed + index } };
}
