import { drawSample, findSample } from '../../../scripts/samples/catalog';
import { encodeJpeg, encodePng } from '../../../scripts/samples/picture-file';

/** A drawn sample as a file of the kind that `setInputFiles` takes. */
export interface SampleFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const drawn = new Map<string, SampleFile>();

/** Draws a sample of the catalogue, once per test file. */
export function sampleFile(id: string): SampleFile {
  const known = drawn.get(id);
  if (known) return known;
  const entry = findSample(id);
  const { picture } = drawSample(entry);
  const jpeg = entry.fileName.endsWith('.jpg');
  const file = {
    name: entry.fileName,
    mimeType: jpeg ? 'image/jpeg' : 'image/png',
    buffer: Buffer.from(jpeg ? encodeJpeg(picture) : encodePng(picture)),
  };
  drawn.set(id, file);
  return file;
}

/**
 * The same picture under another name, so that its card can be told apart. The name is appended to
 * the file, where decoders no longer look: equal bytes would be answered from memory.
 */
export function renamed(file: SampleFile, name: string): SampleFile {
  return { ...file, name, buffer: Buffer.concat([file.buffer, Buffer.from(name)]) };
}
