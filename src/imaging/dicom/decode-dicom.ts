import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { megabytes } from '../volume/limits';
import { valueRange } from '../volume/value-range';
import type { Volume, Voxels } from '../volume/volume';
import { type DicomFile, readDataSet } from './data-set';
import { frameDecoder } from './decode-frame';
import { chooseFrames } from './frame-choice';
import { type FrameFacts, readFrameFacts } from './frame-facts';
import { MAX_DECODED_BYTES } from './limits';
import { readPalette } from './palette';
import { frameBytes } from './pixel-data';
import { type PixelFormat, readPixelFormat } from './pixel-format';
import type { DicomHeader } from './read-header';
import { rescale } from './rescale';
import { stackGeometry } from './stack-geometry';
import { pixelSteps } from './steps';
import { emptyVoxels, writeVoxels } from './voxels';
import { firstWindow } from './window-choice';

/** A file and what `readDicomHeader` found in it. */
interface Input {
  readonly bytes: Uint8Array;
  readonly header: DicomHeader;
}

/** The slices decoded so far, all in one array. */
interface Stack {
  readonly format: PixelFormat;
  readonly voxels: Voxels;
  readonly frames: FrameFacts[];
  readonly steps: string[];
}

/**
 * Decodes one file, or a whole series.
 *
 * @param files in the order of their slices; several have one frame each
 * @param name of the file or the series, carried over to the volume
 * @throws ProblemError `broken-picture` with the reason; `unsupported-format` with the name;
 * `too-large` with the size; `out-of-memory`
 */
export async function decodeDicom(files: readonly Input[], name: string): Promise<Volume> {
  let stack: Stack | null = null;
  for (const { bytes } of files) stack = await addFile(stack, readDataSet(bytes), files.length);
  if (!stack) throw new ProblemError('empty-file');
  const { format, frames } = stack;
  const { uneven, ...geometry } = stackGeometry(frames);
  const scaled = rescale(stack.voxels, frames, format);
  const range = valueRange(scaled.voxels, scaled.slope, scaled.intercept);
  return {
    name,
    size: [format.columns, format.rows, frames.length],
    ...geometry,
    voxels: scaled.voxels,
    slope: scaled.slope,
    intercept: scaled.intercept,
    range,
    ...firstWindow(format, frames, { ...scaled, range }),
    inverted: format.inverted,
    steps: [...stack.steps, ...scaled.steps, ...(uneven ? [t('step_uneven')] : [])],
  };
}

async function addFile(before: Stack | null, file: DicomFile, files: number): Promise<Stack> {
  const format = readPixelFormat(file.set);
  if (files > 1 && !fits(format, before?.format ?? format)) {
    throw new ProblemError('broken-picture', t('detail_slices_differ'));
  }
  const packed = frameBytes(file, format);
  const facts = readFrameFacts(file.set, format.frames);
  const choice = chooseFrames(facts);
  const decode = await frameDecoder(file);
  const palette = format.tone === 'palette' ? readPalette(file.set) : null;
  let stack = before;
  for (const index of choice.order) {
    const frame = await decode(packed[index] as Uint8Array, format);
    // Only now that a first frame is there: a header alone asks for no memory.
    stack ??= emptyStack(format, Math.max(files, choice.order.length), [
      ...pixelSteps(file, format),
      ...choice.steps,
    ]);
    const offset = stack.frames.length * format.rows * format.columns;
    writeVoxels(frame, format, palette, stack.voxels, offset);
    stack.frames.push(facts[index] as FrameFacts);
  }
  return stack as Stack;
}

/** Slices of one stack are single frames, written alike. */
function fits(format: PixelFormat, first: PixelFormat): boolean {
  const { rows, columns, tone, bitsAllocated, signed, inverted } = format;
  return (
    format.frames === 1 &&
    rows === first.rows &&
    columns === first.columns &&
    tone === first.tone &&
    bitsAllocated === first.bitsAllocated &&
    signed === first.signed &&
    inverted === first.inverted
  );
}

function emptyStack(format: PixelFormat, slices: number, steps: string[]): Stack {
  const count = format.rows * format.columns * slices;
  const bytes = count * (format.bitsAllocated / 8);
  if (bytes > MAX_DECODED_BYTES) {
    throw new ProblemError('too-large', megabytes(bytes));
  }
  try {
    return { format, voxels: emptyVoxels(format, count), frames: [], steps };
  } catch {
    throw new ProblemError('out-of-memory', megabytes(bytes));
  }
}
