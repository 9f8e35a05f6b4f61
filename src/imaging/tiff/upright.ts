interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** For each of EXIF's orientations: whether rows are columns, then what runs backwards. */
const TURNS: Record<number, readonly [swapped: boolean, left: boolean, up: boolean]> = {
  2: [false, true, false],
  3: [false, true, true],
  4: [false, false, true],
  5: [true, false, false],
  6: [true, true, false],
  7: [true, true, true],
  8: [true, false, true],
};

/** A picture as its orientation says that it stands (TIFF 6.0, Orientation); 1 is upright. */
export function upright(picture: Picture, orientation: number): Picture {
  const turn = TURNS[orientation];
  if (!turn) return picture;
  const [swapped, left, up] = turn;
  const [width, height] = swapped
    ? [picture.height, picture.width]
    : [picture.width, picture.height];
  const pixels = new Uint8Array(picture.pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = [left ? width - 1 - x : x, up ? height - 1 - y : y];
      const from = swapped ? across * picture.width + down : down * picture.width + across;
      pixels[y * width + x] = picture.pixels[from] as number;
    }
  }
  return { width, height, pixels };
}
