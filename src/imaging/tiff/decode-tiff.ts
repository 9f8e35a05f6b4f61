import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { bytesOf } from '../inflate';
import type { Slice } from '../slice';
import { readSamples } from './read-samples';
import { readTiffDirectory } from './tiff-directory';
import { tiffLayout } from './tiff-layout';
import { greyOf } from './to-grey';
import { upright } from './upright';

/**
 * Decodes a TIFF, the first of several pages: grey, RGB and palettes of 1 to 64 bits, in strips or
 * tiles, packed by LZW, zlib, PackBits or not.
 *
 * Of our own, because the kept library (`tiff` 7.1) reads the first channel only of tiles of
 * several, knows neither planes nor PackBits, and unpacks without a bound.
 *
 * @throws ProblemError `unsupported-format` with what it is; `broken-picture` with the reason;
 * `too-many-pixels` with the size; `out-of-memory`
 */
export async function decodeTiff(file: Blob, name: string): Promise<Slice> {
  const bytes = await bytesOf(file);
  const directory = readTiffDirectory(bytes);
  const layout = tiffLayout(directory);
  try {
    const { pixels, color, steps } = greyOf(readSamples(bytes, layout), layout);
    const { width, height, orientation } = layout;
    return {
      name,
      ...upright({ width, height, pixels }, orientation),
      color,
      steps: [...(directory.morePages ? [t('step_first_page')] : []), ...steps],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // No room for an array.
    throw new ProblemError('out-of-memory', undefined, { cause: error });
  }
}
