import { crc32, deflateSync, gzipSync } from 'node:zlib';
import type { ProblemCode } from '../../../src/problems/problem';
import odd from '../../fixtures/odd-pictures.json' with { type: 'json' };
import {
  bmpOfSize,
  dicomHeader,
  niftiHeader,
  niftiVolume,
  pngHeader,
} from '../support/made-up-files';
import { sampleFile } from '../support/samples';

/** A file as somebody hostile, or a broken disk, would hand it in, and what must become of it. */
export interface HostileFile {
  readonly mechanism: string;
  readonly name: string;
  readonly content: Buffer;
  readonly expected: ProblemCode | 'finding';
}

type Row = readonly [name: string, content: Buffer, expected: HostileFile['expected']];

const PNG = sampleFile('axial-t1-contrast-glioma').buffer;
const JPEG = sampleFile('cat-photo').buffer;
const fixture = (name: keyof typeof odd) => Buffer.from(odd[name], 'base64');
const text = (content: string, encoding: BufferEncoding = 'utf8') => Buffer.from(content, encoding);
const zeros = (length: number) => Buffer.alloc(length);
const be32 = (value: number) => {
  const bytes = zeros(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const le16 = (value: number) => Buffer.from([value & 255, value >> 8]);

// PNG -------------------------------------------------------------------------------------------

const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer, crc?: number): Buffer {
  const body = Buffer.concat([text(type, 'latin1'), data]);
  return Buffer.concat([be32(data.length), body, be32(crc ?? crc32(body))]);
}

function ihdr(width: number, height: number, depth = 8, color = 0, interlace = 0): Buffer {
  const rest = Buffer.from([depth, color, 0, 0, interlace]);
  return chunk('IHDR', Buffer.concat([be32(width), be32(height), rest]));
}

/** A grey PNG whose pixels a function gives; `alpha` in a second channel where it is told. */
function greyPng(
  width: number,
  height: number,
  grey: (x: number, y: number) => number,
  alpha?: number,
): Buffer {
  const channels = alpha === undefined ? 1 : 2;
  const rows = zeros(height * (1 + width * channels));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * channels) + 1 + x * channels;
      rows[at] = grey(x, y);
      if (alpha !== undefined) rows[at + 1] = alpha;
    }
  }
  return png(ihdr(width, height, 8, alpha === undefined ? 0 : 4), chunk('IDAT', deflateSync(rows)));
}

function png(...chunks: Buffer[]): Buffer {
  return Buffer.concat([PNG_MARK, ...chunks, chunk('IEND', zeros(0))]);
}

/** An animated PNG: a first frame, and as many more of one pixel. */
function apng(frames: number): Buffer {
  const row = deflateSync(Buffer.from([0, 200]));
  const control = (sequence: number) =>
    chunk('fcTL', Buffer.concat([be32(sequence), be32(1), be32(1), zeros(8), zeros(6)]));
  const further = Array.from({ length: frames - 1 }, (_, index) =>
    Buffer.concat([
      control(index * 2 + 1),
      chunk('fdAT', Buffer.concat([be32(index * 2 + 2), row])),
    ]),
  );
  const first = [ihdr(1, 1), chunk('acTL', Buffer.concat([be32(frames), be32(0)])), control(0)];
  return png(...first, chunk('IDAT', row), ...further);
}

// GIF -------------------------------------------------------------------------------------------

/** A grey GIF of 2 x 2 on a screen of another size, if one is told, with as many frames. */
function gif(frames: number, screen = [2, 2], frame = [2, 2]): Buffer {
  const [width = 0, height = 0] = frame;
  const one = Buffer.concat([
    Buffer.from([0x2c, 0, 0, 0, 0]),
    le16(width),
    le16(height),
    // LZW: clear, four pixels of the first color, end.
    Buffer.from([0, 2, 3, 0x84, 0x51, 0x00, 0]),
  ]);
  const head = [text('GIF89a'), le16(screen[0] ?? 0), le16(screen[1] ?? 0)];
  const table = Buffer.from([0x80, 0, 0, 90, 90, 90, 255, 255, 255]);
  return Buffer.concat([...head, table, ...Array<Buffer>(frames).fill(one), text(';')]);
}

// JPEG, WebP, BMP -------------------------------------------------------------------------------

/** A JPEG whose frame header says another size than its data have. */
function jpegOfSize(width: number, height: number): Buffer {
  const file = Buffer.from(fixture('jpegBaseline'));
  const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
  file.writeUInt16BE(height, frame + 5);
  file.writeUInt16BE(width, frame + 7);
  return file;
}

/** The JPEG with a segment behind its mark: EXIF, a comment, or a lie about its length. */
function jpegWith(marker: number, content: Buffer, length = content.length + 2): Buffer {
  const head = Buffer.from([0xff, marker, length >> 8, length & 255]);
  return Buffer.concat([JPEG.subarray(0, 2), head, content, JPEG.subarray(2)]);
}

function exif(orientation: number): Buffer {
  const entry = Buffer.from([0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
  return Buffer.concat([text('Exif\0\0II*\0'), Buffer.from([8, 0, 0, 0, 1, 0]), entry, zeros(4)]);
}

function webpOfSize(width: number, height: number): Buffer {
  const sides = zeros(6);
  sides.writeUIntLE(width - 1, 0, 3);
  sides.writeUIntLE(height - 1, 3, 3);
  const body = Buffer.concat([text('WEBPVP8X'), Buffer.from([10, 0, 0, 0, 0, 0, 0, 0]), sides]);
  const length = zeros(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([text('RIFF'), length, body]);
}

function bmpOf(width: number, height: number, pixels = zeros(64)): Buffer {
  const head = bmpOfSize(4200).subarray(0, 54);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  return Buffer.concat([head, pixels]);
}

const ftyp = (brand: string) =>
  Buffer.concat([be32(20), text(`ftyp${brand}`), zeros(4), text(brand), zeros(40)]);

// The table -------------------------------------------------------------------------------------

const HTML_PAGE = '<!doctype html><title>Sign in</title><script>alert(1)</script>';
const SCRIPTED_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

/** Cut after so many bytes, or so much of the whole. */
function cuts(format: string, whole: Buffer, expected: readonly [at: number, Row[2]][]): Row[] {
  return expected.map(([at, outcome]) => {
    const length = at < 1 ? Math.floor(whole.length * at) : at;
    return [`cut-${String(at).replace('.', '_')}.${format}`, whole.subarray(0, length), outcome];
  });
}

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'cut off, PNG': cuts('png', PNG, [
    [1, 'not-a-picture'],
    [7, 'not-a-picture'],
    [8, 'broken-picture'],
    [20, 'broken-picture'],
    [33, 'broken-picture'],
    [60, 'broken-picture'],
    [0.5, 'broken-picture'],
    [0.99, 'broken-picture'],
  ]),
  'cut off, JPEG': cuts('jpg', JPEG, [
    [2, 'not-a-picture'],
    [3, 'broken-picture'],
    [30, 'broken-picture'],
    [200, 'broken-picture'],
    [0.5, 'broken-picture'],
    [0.9, 'broken-picture'],
  ]),
  'cut off, GIF': cuts('gif', gif(1), [
    [5, 'not-a-picture'],
    [6, 'broken-picture'],
    [12, 'broken-picture'],
    [19, 'broken-picture'],
    [25, 'broken-picture'],
  ]),
  'cut off, WebP': cuts('webp', fixture('webpLossy'), [
    [11, 'not-a-picture'],
    [12, 'broken-picture'],
    [24, 'broken-picture'],
    [0.5, 'broken-picture'],
    [0.9, 'broken-picture'],
  ]),
  'cut off, BMP': cuts('bmp', bmpOf(40, 40, zeros(4800)), [
    [17, 'not-a-picture'],
    [20, 'broken-picture'],
    [40, 'broken-picture'],
    [54, 'broken-picture'],
    [0.5, 'broken-picture'],
  ]),
  'cut off, AVIF': cuts('avif', fixture('avif'), [
    [7, 'not-a-picture'],
    [12, 'broken-picture'],
    [100, 'broken-picture'],
    [0.5, 'broken-picture'],
    [0.95, 'broken-picture'],
  ]),
  'no bytes': [
    ['none.png', zeros(0), 'empty-file'],
    ['none', zeros(0), 'empty-file'],
  ],
  'zeros or noise': [
    ['zeros.png', zeros(5000), 'not-a-picture'],
    ['one-zero.jpg', zeros(1), 'not-a-picture'],
    ['ones.gif', Buffer.alloc(3000, 0xff), 'not-a-picture'],
    [
      'noise.bin',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 97 + 13) % 253)),
      'not-a-picture',
    ],
  ],
  'a wrong ending': [
    ['png-as.jpg', PNG, 'finding'],
    ['jpeg-as.png', JPEG, 'finding'],
    ['png-as.dcm', PNG, 'finding'],
    ['png-as.exe', PNG, 'finding'],
    ['png-without-ending', PNG, 'finding'],
    ['webp-as.svg', fixture('webpLossy'), 'finding'],
  ],
  'HTML for a picture': [
    ['html.png', text(HTML_PAGE), 'web-page'],
    ['html-late.png', text(`\n\n  <!-- x -->\n${HTML_PAGE}`), 'web-page'],
    ['xhtml.png', text('<?xml version="1.0"?><html xmlns="x"><body/></html>'), 'web-page'],
    ['html-utf16.jpg', text(`\ufeff${HTML_PAGE}`, 'utf16le'), 'web-page'],
    ['script.gif', text('<script>fetch("https://evil.test/")</script>'), 'web-page'],
  ],
  'text for a picture': [
    ['json.png', text('{"error":"expired"}'), 'not-a-picture'],
    ['array.jpg', text('[]'), 'not-a-picture'],
    [
      'xml.png',
      text('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'),
      'not-a-picture',
    ],
    ['plain.png', text('No such image\n'), 'not-a-picture'],
    ['script.js.png', text('#!/bin/sh\nrm -rf /\n'), 'not-a-picture'],
    ['base64.png', text(PNG.toString('base64').slice(0, 4000)), 'not-a-picture'],
  ],
  'a bomb of pixels': [
    ['bomb.png', pngHeader(60_000, 60_000), 'too-many-pixels'],
    ['max.png', pngHeader(0xffffffff, 0xffffffff), 'too-many-pixels'],
    ['wide.png', pngHeader(2_000_000_000, 1), 'too-many-pixels'],
    ['tall.png', pngHeader(1, 40_000), 'too-many-pixels'],
    ['bomb.jpg', jpegOfSize(65_500, 65_500), 'too-many-pixels'],
    ['bomb.gif', gif(1, [65_535, 65_535]), 'too-many-pixels'],
    ['bomb.webp', webpOfSize(16_777_216, 16_777_216), 'too-many-pixels'],
    ['bomb.bmp', bmpOf(60_000, 60_000), 'too-many-pixels'],
    ['upside-down.bmp', bmpOf(60_000, -60_000), 'too-many-pixels'],
    ['least.bmp', bmpOf(1, -2_147_483_648), 'too-many-pixels'],
  ],
  'a size that is a lie': [
    ['frame-past-screen.gif', gif(1, [2, 2], [65_535, 65_535]), 'broken-picture'],
    ['more-rows.jpg', jpegOfSize(40, 4000), 'finding'],
    ['webp-without-frame.webp', webpOfSize(100, 100), 'broken-picture'],
    ['bmp-without-pixels.bmp', bmpOf(4000, 4000), 'broken-picture'],
    [
      'two-headers.png',
      png(ihdr(2, 2), ihdr(9000, 9000), chunk('IDAT', deflateSync(zeros(6)))),
      'broken-picture',
    ],
  ],
  'a size of nothing': [
    ['0x0.png', pngHeader(0, 0), 'broken-picture'],
    ['0x5.png', pngHeader(0, 5), 'broken-picture'],
    ['0x0.gif', gif(1, [0, 0]), 'broken-picture'],
    ['0x0.jpg', jpegOfSize(0, 0), 'broken-picture'],
    ['0x0.bmp', bmpOf(0, 0), 'broken-picture'],
    ['minus.bmp', bmpOf(-40, 40), 'broken-picture'],
  ],
  'the least and the longest': [
    ['1x1.png', greyPng(1, 1, () => 128), 'finding'],
    ['1x1.gif', gif(1, [1, 1], [1, 1]), 'finding'],
    ['2x1.png', greyPng(2, 1, (x) => x * 255), 'finding'],
    ['1x20000.png', greyPng(1, 20_000, (_, y) => y % 256), 'finding'],
    ['20000x1.png', greyPng(20_000, 1, (x) => x % 256), 'finding'],
    ['20000x10.png', greyPng(20_000, 10, (x) => x % 256), 'finding'],
    ['32767x1.png', greyPng(32_767, 1, (x) => x % 256), 'finding'],
    ['32768x1.png', greyPng(32_768, 1, (x) => x % 256), 'too-many-pixels'],
  ],
  'values that divide by nothing': [
    ['black.png', greyPng(64, 64, () => 0), 'finding'],
    ['white.png', greyPng(64, 64, () => 255), 'finding'],
    ['grey.png', greyPng(64, 64, () => 127), 'finding'],
    ['one-pixel-lit.png', greyPng(64, 64, (x, y) => (x + y === 0 ? 255 : 0)), 'finding'],
    ['checkers.png', greyPng(64, 64, (x, y) => ((x + y) % 2) * 255), 'finding'],
  ],
  transparency: [
    ['clear-black.png', greyPng(64, 64, () => 0, 0), 'finding'],
    ['clear-white.png', greyPng(64, 64, () => 255, 0), 'finding'],
    ['hidden-picture.png', greyPng(64, 64, (x, y) => x ^ y, 0), 'finding'],
    ['nearly-clear.png', greyPng(64, 64, (x) => x * 4, 1), 'finding'],
  ],
  'ten thousand frames': [
    ['frames.gif', gif(10_000), 'finding'],
    ['frames.apng', apng(10_000), 'finding'],
    ['no-frame.gif', gif(0), 'broken-picture'],
  ],
  'a frame count that is a lie': [
    [
      'billions.apng',
      png(
        ihdr(1, 1),
        chunk('acTL', Buffer.alloc(8, 0xff)),
        chunk('IDAT', deflateSync(Buffer.from([0, 9]))),
      ),
      'finding',
    ],
  ],
  'SVG, which could run and fetch': [
    ['script.svg', text(SCRIPTED_SVG), 'unsupported-format'],
    ['as.png', text(SCRIPTED_SVG), 'unsupported-format'],
    [
      'behind-comment.svg',
      text(`<!-- ${'x'.repeat(500)} -->${SCRIPTED_SVG}`),
      'unsupported-format',
    ],
    [
      'entities.svg',
      text(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "x">]>${SCRIPTED_SVG}`),
      'unsupported-format',
    ],
    ['packed.svgz', gzipSync(SCRIPTED_SVG), 'unsupported-format'],
  ],
  'two formats in one file': [
    ['gif-and-script.gif', Buffer.concat([gif(1), text('*/=1;alert(1)//')]), 'finding'],
    [
      'jpeg-and-zip.jpg',
      Buffer.concat([JPEG, text('PK\x03\x04', 'latin1'), zeros(200)]),
      'finding',
    ],
    ['png-and-html.png', Buffer.concat([PNG, text(HTML_PAGE)]), 'finding'],
    ['jpeg-with-html.jpg', jpegWith(0xfe, text(HTML_PAGE)), 'finding'],
    ['jpeg-with-pdf.jpg', jpegWith(0xfe, text('%PDF-1.7 %%EOF')), 'finding'],
    ['pdf-with-jpeg.pdf', Buffer.concat([text('%PDF-1.7\n'), JPEG]), 'unsupported-format'],
    ['zip-with-png.zip', Buffer.concat([text('PK\x03\x04', 'latin1'), PNG]), 'unsupported-format'],
    ['html-with-png.html', Buffer.concat([text(HTML_PAGE), PNG]), 'web-page'],
    [
      'png-with-text.png',
      png(
        ihdr(1, 1),
        chunk('tEXt', text(`Comment\0${HTML_PAGE}`, 'latin1')),
        chunk('IDAT', deflateSync(Buffer.from([0, 9]))),
      ),
      'finding',
    ],
  ],
  'wrong check sums and chunks': [
    [
      'crc-of-header.png',
      png(
        Buffer.concat([ihdr(8, 8).subarray(0, -4), be32(1)]),
        chunk('IDAT', deflateSync(zeros(72))),
      ),
      'broken-picture',
    ],
    [
      'crc-of-pixels.png',
      png(ihdr(8, 8), chunk('IDAT', deflateSync(zeros(72)), 1)),
      'broken-picture',
    ],
    [
      'length-past-end.png',
      Buffer.concat([PNG_MARK, ihdr(8, 8), be32(0x7fffffff), text('IDAT')]),
      'broken-picture',
    ],
    ['no-pixels.png', png(ihdr(8, 8)), 'broken-picture'],
    [
      'unknown-critical.png',
      png(ihdr(8, 8), chunk('ZZZZ', zeros(4)), chunk('IDAT', deflateSync(zeros(72)))),
      'broken-picture',
    ],
    ['bad-deflate.png', png(ihdr(8, 8), chunk('IDAT', Buffer.alloc(72, 7))), 'broken-picture'],
    ['depth-3.png', png(ihdr(8, 8, 3), chunk('IDAT', deflateSync(zeros(72)))), 'broken-picture'],
    [
      'palette-missing.png',
      png(ihdr(8, 8, 8, 3), chunk('IDAT', deflateSync(zeros(72)))),
      'broken-picture',
    ],
    [
      'pixels-as-bomb.png',
      png(ihdr(8, 8), chunk('IDAT', deflateSync(zeros(20_000_000)))),
      'finding',
    ],
    [
      'million-chunks.png',
      png(
        ihdr(1, 1),
        ...Array<Buffer>(100_000).fill(chunk('teSt', zeros(0))),
        chunk('IDAT', deflateSync(Buffer.from([0, 9]))),
      ),
      'finding',
    ],
  ],
  'segments that lie': [
    ['segment-of-0.jpg', jpegWith(0xe1, zeros(0), 0), 'finding'],
    ['segment-past-end.jpg', jpegWith(0xe1, zeros(0), 0xffff), 'broken-picture'],
    [
      'long-comments.jpg',
      Buffer.concat([
        JPEG.subarray(0, 2),
        ...Array<Buffer>(8).fill(
          Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), zeros(0xfffd)]),
        ),
        JPEG.subarray(2),
      ]),
      'finding',
    ],
    [
      'sub-blocks-for-ever.gif',
      Buffer.concat([gif(1).subarray(0, 19), Buffer.from([0x21, 0xfe]), Buffer.alloc(50_000, 1)]),
      'broken-picture',
    ],
    ['box-of-0.avif', Buffer.concat([be32(0), fixture('avif').subarray(4)]), 'broken-picture'],
  ],
  'an unusual but sound encoding': [
    ['cmyk.jpg', fixture('jpegCmyk'), 'finding'],
    ['progressive.jpg', fixture('jpegProgressive'), 'finding'],
    ['sixteen.png', fixture('pngSixteenBit'), 'finding'],
    ['interlaced.png', fixture('pngInterlaced'), 'finding'],
    ['palette.png', fixture('pngPalette'), 'finding'],
    ['one-bit.png', fixture('pngOneBit'), 'finding'],
    ['grey-alpha.png', fixture('pngGreyAlpha'), 'finding'],
    ['lossless.webp', fixture('webpLossless'), 'finding'],
    ['lossy.webp', fixture('webpLossy'), 'finding'],
    ['whole.avif', fixture('avif'), 'finding'],
    ['whole.tiff', fixture('tiff'), 'finding'],
    ['rotated-3.jpg', jpegWith(0xe1, exif(3)), 'finding'],
    ['rotated-6.jpg', jpegWith(0xe1, exif(6)), 'finding'],
    ['rotated-200.jpg', jpegWith(0xe1, exif(200)), 'finding'],
  ],
  'a file of a scanner': [
    ['scan.dcm', dicomHeader(), 'broken-picture'],
    ['dicom-as.png', dicomHeader(), 'broken-picture'],
    ['header-only.nii', niftiHeader(), 'broken-picture'],
    ['header-only.nii.gz', gzipSync(niftiHeader()), 'broken-picture'],
    ['volume.nii', niftiVolume(4), 'many-slices'],
    ['volume.nii.gz', gzipSync(niftiVolume(4)), 'many-slices'],
    ['promised.nii', niftiVolume(1).subarray(0, 360), 'broken-picture'],
    ['promised.nii.gz', gzipSync(niftiVolume(1).subarray(0, 360)), 'broken-picture'],
    ['slice.nii.gz', gzipSync(niftiVolume(1)), 'finding'],
    ['cut.tiff', fixture('tiff').subarray(0, 300), 'broken-picture'],
  ],
  'a format that is refused by name': [
    ['whole.heic', fixture('heic'), 'unsupported-format'],
    ['paper.pdf', text('%PDF-1.7\n%%EOF'), 'unsupported-format'],
    ['pictures.zip', text('PK\x05\x06', 'latin1'), 'unsupported-format'],
    ['film.mp4', ftyp('isom'), 'unsupported-format'],
    ['film.mov', ftyp('qt  '), 'unsupported-format'],
    [
      'film.webm',
      Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), zeros(40)]),
      'unsupported-format',
    ],
    [
      'picture.jxl',
      Buffer.concat([be32(12), text('JXL \r\n\x87\n', 'latin1')]),
      'unsupported-format',
    ],
  ],
  'a packed bomb': [
    ['bomb.gz', gzipSync(zeros(60_000_000)), 'unsupported-format'],
    ['bomb-twice.gz', gzipSync(gzipSync(zeros(60_000_000))), 'unsupported-format'],
    ['cut.gz', gzipSync(niftiHeader()).subarray(0, 20), 'unsupported-format'],
    [
      'not-really.gz',
      Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(500, 3)]),
      'unsupported-format',
    ],
  ],
};

/** Every row with its mechanism. No two files have the same name: their cards are told apart by it. */
export const HOSTILE_FILES: readonly HostileFile[] = Object.entries(TABLE).flatMap(
  ([mechanism, rows]) =>
    rows.map(([name, content, expected]) => ({ mechanism, name, content, expected })),
);

/** A sound picture, to be handed in before and after. */
export const GOOD_PICTURE = PNG;
