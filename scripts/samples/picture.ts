/** A greyscale picture: `grey` holds `width * height` values 0..255, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8ClampedArray;
}

/** A color picture: `rgba` holds `width * height * 4` values 0..255, row by row. */
export interface ColorPicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

export type Picture = GreyPicture | ColorPicture;

/** A rectangle in fractions (0..1) of a picture's width and height. */
export interface FractionBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function isGrey(picture: Picture): picture is GreyPicture {
  return 'grey' in picture;
}

/** The part of a picture within a box, rounded to whole pixels. */
export function cropGrey(picture: GreyPicture, box: FractionBox): GreyPicture {
  const left = Math.round(box.left * picture.width);
  const top = Math.round(box.top * picture.height);
  const width = Math.round(box.width * picture.width);
  const height = Math.round(box.height * picture.height);
  const grey = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * picture.width + left;
    grey.set(picture.grey.subarray(from, from + width), y * width);
  }
  return { width, height, grey };
}

/** The place of `box` within the part of the picture that {@link cropGrey} keeps. */
export function boxInCrop(box: FractionBox, crop: FractionBox): FractionBox {
  return {
    left: (box.left - crop.left) / crop.width,
    top: (box.top - crop.top) / crop.height,
    width: box.width / crop.width,
    height: box.height / crop.height,
  };
}

/** The picture as opaque RGBA bytes, the form that canvases and encoders take. */
export function toRgba(picture: Picture): Uint8ClampedArray {
  if (!isGrey(picture)) return picture.rgba;
  const rgba = new Uint8ClampedArray(picture.grey.length * 4);
  picture.grey.forEach((value, index) => {
    rgba.fill(value, index * 4, index * 4 + 3);
    rgba[index * 4 + 3] = 255;
  });
  return rgba;
}
