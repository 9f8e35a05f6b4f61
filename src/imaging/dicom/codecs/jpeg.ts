import { plural, t } from '../../../i18n/t';
import { ProblemError } from '../../../problems/problem';
import { decodeRaster } from '../../raster';
import type { PixelFormat } from '../pixel-format';
import { checkStream, type RawFrame } from '../raw-frame';
import { jpegHeader } from './jpeg-header';

/**
 * Unpacks a lossy JPEG frame of 8 bits with the browser's own decoder. Colors become their luma.
 *
 * @throws ProblemError `unsupported-format` for 12 bits, and where there is no browser;
 * `broken-picture`, `engine-timeout`, `out-of-memory`
 */
export async function decodeJpeg(bytes: Uint8Array, format: PixelFormat): Promise<RawFrame> {
  const { precision } = checkStream(jpegHeader(bytes), format);
  if (precision !== 8) {
    throw new ProblemError('unsupported-format', plural('detail_dicom_jpeg_bits', precision));
  }
  if (typeof createImageBitmap !== 'function') {
    throw new ProblemError('unsupported-format', t('detail_dicom_no_browser'));
  }
  // A copy, as the bytes may lie in memory that blobs do not take (shared between threads).
  const raster = await decodeRaster(new Blob([bytes.slice()]), 'image/jpeg');
  checkStream({ ...raster, components: format.samples, precision }, format);
  return { values: raster.pixels, samples: 1, planar: false, shift: 0 };
}
