import { drawSample, findSample } from './catalog';
import { type GreyPicture, isGrey } from './picture';

/** From below to the crown. */
const HEIGHT_MM = 144;
/** The drawn head is 190 mm long and takes 0.9 of the picture's height. */
const HEAD_MM = 190 / 0.9;
/** The tumor is drawn in these, as a share of the head's height. */
const ILL = [0.45, 0.75] as const;

/**
 * A head drawn slice by slice, as a NIfTI file: an axial sample, smaller toward the crown as an
 * ellipsoid is. For pictures of the viewer; no anatomy.
 */
export function headVolume(slices: number): Buffer {
  const ill = greyOf('axial-t1-contrast-glioma');
  const healthy = mirrored(ill);
  const { width, height } = ill;
  const voxels = new Uint8Array(width * height * slices);
  for (let z = 0; z < slices; z += 1) {
    const place = z / (slices - 1);
    const picture = place > ILL[0] && place < ILL[1] ? ill : healthy;
    // An ellipsoid, cut off a little below its middle.
    const scale = Math.sqrt(1 - (place * 0.97) ** 2);
    shrinkInto(picture, scale, voxels.subarray(z * width * height));
  }
  const mm = HEAD_MM / height;
  return Buffer.concat([header([width, height, slices], [mm, mm, HEIGHT_MM / slices]), voxels]);
}

function greyOf(id: string): GreyPicture {
  const { picture } = drawSample(findSample(id));
  if (!isGrey(picture)) throw new Error(`${id} is drawn in grey.`);
  return picture;
}

/** The half without the tumor, twice. */
function mirrored({ width, height, grey }: GreyPicture): GreyPicture {
  const both = grey.slice();
  for (let at = 0; at < both.length; at += 1) {
    const x = at % width;
    if (x < width / 2) both[at] = grey[at - x + (width - 1 - x)] ?? 0;
  }
  return { width, height, grey: both };
}

/** Rows and columns turned round: NIfTI counts to the patient's right and front here. */
function shrinkInto({ width, height, grey }: GreyPicture, scale: number, out: Uint8Array): void {
  const from = (place: number, length: number) =>
    Math.round((place - length / 2) / Math.max(scale, 0.01) + length / 2);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [from(x, width), from(y, height)];
      const inside = column >= 0 && column < width && row >= 0 && row < height;
      out[(height - 1 - y) * width + (width - 1 - x)] = inside
        ? (grey[row * width + column] ?? 0)
        : 0;
    }
  }
}

/** NIfTI-1 (nifti1.h): unsigned bytes, axes to the right, front and head by the sform. */
function header(size: readonly [number, number, number], mm: readonly [number, number, number]) {
  const bytes = Buffer.alloc(352);
  bytes.writeInt32LE(348, 0);
  for (const [index, value] of [3, ...size, 1, 1, 1, 1].entries()) {
    bytes.writeInt16LE(value, 40 + 2 * index);
  }
  // DT_UINT8 of 8 bits.
  bytes.writeInt16LE(2, 70);
  bytes.writeInt16LE(8, 72);
  for (const [index, value] of [1, ...mm].entries()) bytes.writeFloatLE(value, 76 + 4 * index);
  bytes.writeFloatLE(352, 108);
  // NIFTI_UNITS_MM.
  bytes.writeUInt8(2, 123);
  bytes.writeInt16LE(1, 254);
  for (const [axis, value] of mm.entries()) bytes.writeFloatLE(value, 280 + 20 * axis);
  bytes.write('n+1\0', 344, 'latin1');
  return bytes;
}
