import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { isGrey, type Picture, toRgba } from './picture';

/** The picture as a PNG file: 8 bit grey, or 24 bit color. */
export function encodePng(picture: Picture): Buffer {
  const { width, height } = picture;
  const png = new PNG({ width, height });
  png.data = Buffer.from(toRgba(picture));
  return PNG.sync.write(png, { colorType: isGrey(picture) ? 0 : 2 });
}

/** The picture as a JPEG file; `quality` 1..100. */
export function encodeJpeg(picture: Picture, quality = 88): Buffer {
  const { width, height } = picture;
  return jpeg.encode({ width, height, data: toRgba(picture) }, quality).data;
}
