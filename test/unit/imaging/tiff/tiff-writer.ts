import { deflateSync } from 'node:zlib';

/** A TIFF as a test wants it; what is left out is as simple as can be. */
export interface MadeTiff {
  readonly width: number;
  readonly height: number;
  /** All samples, those of a pixel together. */
  readonly samples: readonly number[];
  readonly perPixel?: number;
  readonly bits?: number;
  /** 1 unsigned, 2 signed, 3 floating-point. */
  readonly format?: number;
  readonly photometric?: number;
  readonly littleEndian?: boolean;
  readonly compression?: number;
  readonly predictor?: number;
  readonly planar?: boolean;
  readonly rowsPerStrip?: number;
  readonly tile?: { readonly width: number; readonly height: number };
  readonly palette?: readonly number[];
  readonly extraSamples?: number;
  readonly orientation?: number;
  readonly pages?: number;
  /** Fields in the place of those written, by number. */
  readonly fields?: Readonly<Record<number, readonly number[]>>;
}

/** Writes a TIFF whose parts each lie behind the list of fields, in their order. */
export function tiffFile(made: MadeTiff): Uint8Array<ArrayBuffer> {
  const parts = partsOf(made).map((part) => packed(part, made.compression ?? 1));
  const start = 8;
  const partsStart = start + parts.reduce((sum, part) => sum + part.length + (part.length & 1), 0);
  const fields = new Map(Object.entries(fieldsOf(made)).map(([tag, list]) => [Number(tag), list]));
  let at = start;
  const offsets = parts.map((part) => {
    const place = at;
    at += part.length + (part.length & 1);
    return place;
  });
  fields.set(made.tile ? 324 : 273, offsets);
  fields.set(
    made.tile ? 325 : 279,
    parts.map(({ length }) => length),
  );
  for (const [tag, list] of Object.entries(made.fields ?? {})) fields.set(Number(tag), list);
  const list = directory(fields, partsStart, made);
  const file = new Uint8Array(partsStart + list.length);
  const view = new DataView(file.buffer);
  const le = made.littleEndian ?? true;
  file.set(le ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, 42, le);
  view.setUint32(4, partsStart, le);
  parts.forEach((part, index) => {
    file.set(part, offsets[index]);
  });
  file.set(list, partsStart);
  return file;
}

function fieldsOf(made: MadeTiff): Record<number, readonly number[]> {
  const { width, height, perPixel = 1, bits = 8, tile, palette } = made;
  return {
    256: [width],
    257: [height],
    258: Array(perPixel).fill(bits),
    259: [made.compression ?? 1],
    262: [made.photometric ?? (perPixel >= 3 ? 2 : 1)],
    274: [made.orientation ?? 1],
    277: [perPixel],
    284: [made.planar ? 2 : 1],
    317: [made.predictor ?? 1],
    339: Array(perPixel).fill(made.format ?? 1),
    ...(tile ? { 322: [tile.width], 323: [tile.height] } : { 278: [made.rowsPerStrip ?? height] }),
    ...(palette ? { 320: palette } : {}),
    ...(made.extraSamples === undefined ? {} : { 338: [made.extraSamples] }),
  };
}

/** All values as longs, but the palette's, which are shorts as everywhere. */
function directory(
  fields: ReadonlyMap<number, readonly number[]>,
  start: number,
  made: MadeTiff,
): Uint8Array {
  const tags = [...fields.keys()].sort((a, b) => a - b);
  const fixed = 2 + tags.length * 12 + 4;
  const sizeOf = (tag: number) => (tag === 320 ? 2 : 4);
  const long = tags.reduce((sum, tag) => sum + (fields.get(tag)?.length ?? 0) * sizeOf(tag), 0);
  const view = new DataView(new ArrayBuffer(fixed + long));
  const le = made.littleEndian ?? true;
  view.setUint16(0, tags.length, le);
  let data = fixed;
  tags.forEach((tag, index) => {
    const at = 2 + index * 12;
    const values = fields.get(tag) ?? [];
    const size = sizeOf(tag);
    view.setUint16(at, tag, le);
    view.setUint16(at + 2, size === 2 ? 3 : 4, le);
    view.setUint32(at + 4, values.length, le);
    const inPlace = values.length * size <= 4;
    if (!inPlace) view.setUint32(at + 8, start + data, le);
    let to = inPlace ? at + 8 : data;
    for (const value of values) {
      if (size === 2) view.setUint16(to, value, le);
      else view.setUint32(to, value, le);
      to += size;
    }
    if (!inPlace) data = to;
  });
  // A further page where this one is: whoever follows it goes round for ever.
  view.setUint32(fixed - 4, (made.pages ?? 1) > 1 ? start : 0, le);
  return new Uint8Array(view.buffer);
}

function partsOf(made: MadeTiff): Uint8Array[] {
  const { width, height, perPixel = 1, planar = false } = made;
  const size = made.tile ?? { width, height: made.rowsPerStrip ?? height };
  const kinds = planar ? Array.from({ length: perPixel }, (_, kind) => [kind]) : [undefined];
  const parts: Uint8Array[] = [];
  for (const kind of kinds) {
    for (let top = 0; top < height; top += size.height) {
      for (let left = 0; left < width; left += size.width) {
        // Tiles are whole, also at the edges; the last strip is not.
        const rows = made.tile ? size.height : Math.min(size.height, height - top);
        parts.push(part(made, { left, top, width: size.width, rows }, kind?.[0]));
      }
    }
  }
  return parts;
}

function part(
  made: MadeTiff,
  box: { left: number; top: number; width: number; rows: number },
  kind: number | undefined,
): Uint8Array {
  const { width, height, perPixel = 1, bits = 8, samples } = made;
  const each = kind === undefined ? Array.from({ length: perPixel }, (_, k) => k) : [kind];
  const rows: Uint8Array[] = [];
  for (let y = box.top; y < box.top + box.rows; y += 1) {
    const row: number[] = [];
    for (let x = box.left; x < box.left + box.width; x += 1) {
      for (const k of each) {
        row.push(x < width && y < height ? (samples[(y * width + x) * perPixel + k] as number) : 0);
      }
    }
    const stored = made.predictor === 2 ? differences(row, each.length, bits) : row;
    rows.push(rowBytes(stored, bits, made));
  }
  return new Uint8Array(Buffer.concat(rows));
}

function differences(row: readonly number[], perPixel: number, bits: number): number[] {
  const highest = 2 ** bits;
  return row.map((value, index) => (value - (row[index - perPixel] ?? 0) + highest) % highest);
}

function rowBytes(row: readonly number[], bits: number, made: MadeTiff): Uint8Array {
  const view = new DataView(new ArrayBuffer(Math.ceil((row.length * bits) / 8)));
  const le = made.littleEndian ?? true;
  row.forEach((value, index) => {
    if (made.format === 3 && bits === 32) view.setFloat32(index * 4, value, le);
    else if (made.format === 3) view.setFloat64(index * 8, value, le);
    else if (bits === 32) view.setUint32(index * 4, value, le);
    else if (bits === 16) view.setUint16(index * 2, value, le);
    else if (bits === 8) view.setUint8(index, value);
    else {
      const bit = index * bits;
      const byte = view.getUint8(bit >> 3);
      view.setUint8(bit >> 3, byte | (value << (8 - bits - (bit & 7))));
    }
  });
  return new Uint8Array(view.buffer);
}

function packed(bytes: Uint8Array, compression: number): Uint8Array {
  if (compression === 5) return lzw(bytes);
  if (compression === 8 || compression === 32946) return deflateSync(bytes);
  return compression === 32773 ? packBits(bytes) : bytes;
}

/** Runs of at least three as runs, the rest as it is. */
function packBits(bytes: Uint8Array): Uint8Array {
  const output: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let run = 1;
    while (run < 128 && bytes[at + run] === bytes[at]) run += 1;
    if (run > 2) {
      output.push(257 - run, bytes[at] as number);
      at += run;
    } else {
      output.push(0, bytes[at] as number);
      at += 1;
    }
  }
  return Uint8Array.from(output);
}

/** TIFF's LZW, codes growing by a bit one code early, with a clear before the table is full. */
function lzw(bytes: Uint8Array): Uint8Array {
  const output: number[] = [];
  let held = 0;
  let heldBits = 0;
  let bits = 9;
  const write = (code: number) => {
    held = (held << bits) | code;
    heldBits += bits;
    for (; heldBits >= 8; heldBits -= 8) output.push((held >> (heldBits - 8)) & 255);
    held &= (1 << heldBits) - 1;
  };
  let table = new Map<string, number>();
  let next = 258;
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : table.get(text));
  write(256);
  let known = '';
  for (const byte of bytes) {
    const longer = known + String.fromCharCode(byte);
    if (codeOf(longer) !== undefined) {
      known = longer;
      continue;
    }
    write(codeOf(known) as number);
    table.set(longer, next);
    next += 1;
    known = String.fromCharCode(byte);
    if (next === 4094) {
      write(256);
      table = new Map();
      next = 258;
      bits = 9;
    } else if (next >= 1 << bits) bits += 1;
  }
  if (known !== '') write(codeOf(known) as number);
  // The reader has learned one string more by now.
  if (next + 1 >= 1 << bits && bits < 12) bits += 1;
  write(257);
  if (heldBits > 0) output.push((held << (8 - heldBits)) & 255);
  return Uint8Array.from(output);
}
