import type { VoxelType } from '../../../../src/imaging/nifti/voxel-types';

/** A NIfTI file as a test wants it; what is left out is as simple as can be. */
export interface MadeNifti {
  readonly version?: 1 | 2;
  readonly littleEndian?: boolean;
  readonly paired?: boolean;
  readonly type?: VoxelType | 'complex64' | 'binary';
  /** As the header's `dim`, without the count. */
  readonly dims: readonly number[];
  readonly spacing?: readonly number[];
  /** `pixdim[0]`. */
  readonly qfac?: number;
  readonly units?: number;
  readonly slope?: number;
  readonly intercept?: number;
  readonly qform?: { code: number; b: number; c: number; d: number };
  readonly sform?: { code: number; rows: readonly (readonly number[])[] };
  /** Where the voxels begin; right behind the header by default. */
  readonly offset?: number;
  /** As stored; for colors, their bytes one after another. */
  readonly voxels: readonly (number | bigint)[];
}

type Write = (view: DataView, at: number, value: number | bigint, le: boolean) => void;

const TYPES: Record<string, readonly [code: number, bytes: number, write: Write]> = {
  binary: [1, 1, (view, at, value) => view.setUint8(at, Number(value))],
  uint8: [2, 1, (view, at, value) => view.setUint8(at, Number(value))],
  int16: [4, 2, (view, at, value, le) => view.setInt16(at, Number(value), le)],
  int32: [8, 4, (view, at, value, le) => view.setInt32(at, Number(value), le)],
  float32: [16, 4, (view, at, value, le) => view.setFloat32(at, Number(value), le)],
  complex64: [32, 8, (view, at, value, le) => view.setFloat32(at, Number(value), le)],
  float64: [64, 8, (view, at, value, le) => view.setFloat64(at, Number(value), le)],
  rgb: [128, 1, (view, at, value) => view.setUint8(at, Number(value))],
  int8: [256, 1, (view, at, value) => view.setInt8(at, Number(value))],
  uint16: [512, 2, (view, at, value, le) => view.setUint16(at, Number(value), le)],
  uint32: [768, 4, (view, at, value, le) => view.setUint32(at, Number(value), le)],
  int64: [1024, 8, (view, at, value, le) => view.setBigInt64(at, BigInt(value), le)],
  uint64: [1280, 8, (view, at, value, le) => view.setBigUint64(at, BigInt(value), le)],
  rgba: [2304, 1, (view, at, value) => view.setUint8(at, Number(value))],
};

/** The header alone, with the four bytes behind it that say that nothing follows. */
export function niftiHeader(made: MadeNifti): Uint8Array<ArrayBuffer> {
  return made.version === 2 ? secondHeader(made) : firstHeader(made);
}

export function niftiVoxels(made: MadeNifti): Uint8Array<ArrayBuffer> {
  const [, bytes, write] = typeOf(made);
  const view = new DataView(new ArrayBuffer(made.voxels.length * bytes));
  made.voxels.forEach((value, index) => {
    write(view, index * bytes, value, made.littleEndian ?? true);
  });
  return new Uint8Array(view.buffer);
}

/** Header and voxels in one file. */
export function niftiFile(made: MadeNifti): Uint8Array<ArrayBuffer> {
  const header = niftiHeader(made);
  const voxels = niftiVoxels(made);
  const offset = made.offset ?? header.length;
  const file = new Uint8Array(offset + voxels.length);
  file.set(header);
  file.set(voxels, offset);
  return file;
}

function typeOf({ type = 'uint8' }: MadeNifti) {
  const known = TYPES[type];
  if (!known) throw new Error(`unknown type ${type}`);
  return known;
}

function firstHeader(made: MadeNifti): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(352));
  const le = made.littleEndian ?? true;
  const float = (at: number, value: number) => view.setFloat32(at, value, le);
  const short = (at: number, value: number) => view.setInt16(at, value, le);
  view.setInt32(0, 348, le);
  short(40, made.dims.length);
  made.dims.forEach((length, index) => {
    short(42 + index * 2, length);
  });
  short(70, typeOf(made)[0]);
  pixdim(made).forEach((value, index) => {
    float(76 + index * 4, value);
  });
  float(108, made.paired ? 0 : (made.offset ?? 352));
  float(112, made.slope ?? 0);
  float(116, made.intercept ?? 0);
  view.setUint8(123, made.units ?? 2);
  short(252, made.qform?.code ?? 0);
  short(254, made.sform?.code ?? 0);
  const { b = 0, c = 0, d = 0 } = made.qform ?? {};
  [b, c, d].forEach((value, index) => {
    float(256 + index * 4, value);
  });
  made.sform?.rows.flat().forEach((value, index) => {
    float(280 + index * 4, value);
  });
  text(view, 344, made.paired ? 'ni1' : 'n+1');
  return new Uint8Array(view.buffer);
}

function secondHeader(made: MadeNifti): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(544));
  const le = made.littleEndian ?? true;
  const double = (at: number, value: number) => view.setFloat64(at, value, le);
  const long = (at: number, value: number) => view.setBigInt64(at, BigInt(value), le);
  view.setInt32(0, 540, le);
  text(view, 4, made.paired ? 'ni2' : 'n+2');
  [0, 0x0d, 0x0a, 0x1a, 0x0a].forEach((byte, index) => {
    view.setUint8(7 + index, byte);
  });
  view.setInt16(12, typeOf(made)[0], le);
  long(16, made.dims.length);
  made.dims.forEach((length, index) => {
    long(24 + index * 8, length);
  });
  pixdim(made).forEach((value, index) => {
    double(104 + index * 8, value);
  });
  long(168, made.paired ? 0 : (made.offset ?? 544));
  double(176, made.slope ?? 0);
  double(184, made.intercept ?? 0);
  view.setInt32(344, made.qform?.code ?? 0, le);
  view.setInt32(348, made.sform?.code ?? 0, le);
  const { b = 0, c = 0, d = 0 } = made.qform ?? {};
  [b, c, d].forEach((value, index) => {
    double(352 + index * 8, value);
  });
  made.sform?.rows.flat().forEach((value, index) => {
    double(400 + index * 8, value);
  });
  view.setInt32(500, made.units ?? 2, le);
  return new Uint8Array(view.buffer);
}

function pixdim({ qfac = 1, spacing = [1, 1, 1] }: MadeNifti): readonly number[] {
  return [qfac, ...spacing];
}

function text(view: DataView, at: number, value: string): void {
  [...value].forEach((letter, index) => {
    view.setUint8(at + index, letter.charCodeAt(0));
  });
}
