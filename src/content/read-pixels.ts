import { ProblemError } from '../problems/problem';
import { imagesShowing } from './images-showing';
import { clickedImage } from './last-click';

/** As for a decoded file: 4 bytes for each pixel, so 256 MB of the page's memory. */
const MAX_PIXELS = 64 * 1024 * 1024;

/**
 * Takes a picture's pixels from an element that shows it, at its natural size: for addresses that
 * can be read only once (`blob:` taken back, links that expire). All elements with an address have
 * the same pixels, so any will do.
 *
 * @returns a PNG
 * @throws ProblemError `picture-gone` when no element shows it, `access-needed` when its pixels are
 * kept from scripts, `too-many-pixels` with the size, `out-of-memory`
 */
export async function readPixels(imageUrl: string): Promise<Blob> {
  const image = [clickedImage(imageUrl), ...imagesShowing(imageUrl)].find(isShown);
  if (!image) throw new ProblemError('picture-gone');
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width * height > MAX_PIXELS)
    throw new ProblemError('too-many-pixels', `${width} x ${height}`);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new ProblemError('out-of-memory');
  context.drawImage(image, 0, 0, width, height);
  try {
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch (error) {
    const tainted = error instanceof DOMException && error.name === 'SecurityError';
    throw new ProblemError(tainted ? 'access-needed' : 'out-of-memory', undefined, {
      cause: error,
    });
  }
}

/** SVG images and inputs tell no natural size. */
function isShown(image: Element | null): image is HTMLImageElement {
  return image instanceof HTMLImageElement && image.naturalWidth > 0;
}
