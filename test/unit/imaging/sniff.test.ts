import { expect, test } from 'vitest';
import { sniff } from '../../../src/imaging/sniff';
import * as sample from './sample-files';

const { bytesOf, zeros, uint32, bigEndian32 } = sample;
const box = (...brands: string[]) =>
  bytesOf(
    bigEndian32(12 + brands.length * 4),
    'ftyp',
    brands[0] ?? '',
    zeros(4),
    ...brands.slice(1),
    zeros(8),
  );
const utf16 = (text: string, bom: number[]) => bytesOf(bom, Buffer.from(text, 'utf16le'));

test.each([
  ['a JPEG', sample.jpegHeader(8, 8), 'jpeg'],
  ['a PNG', sample.png(2, 2), 'png'],
  ['a GIF', sample.gif(1), 'gif'],
  ['an old GIF', bytesOf('GIF87a'), 'gif'],
  ['a WebP', sample.webp(0), 'webp'],
  ['another RIFF file', bytesOf('RIFF', zeros(4), 'WAVE'), 'unknown'],
  ['an AVIF', box('avif', 'mif1'), 'avif'],
  ['an AVIF with a general brand first', box('mif1', 'avif'), 'avif'],
  ['an AVIF sequence', box('avis', 'msf1'), 'avif'],
  ['a HEIC', box('heic', 'mif1'), 'heic'],
  ['an MP4', box('isom', 'mp41'), 'mp4'],
  ['a WebM', bytesOf([0x1a, 0x45, 0xdf, 0xa3], zeros(8)), 'webm'],
  ['a JPEG XL', bytesOf(bigEndian32(12), 'JXL \r\n'), 'jxl'],
  ['a BMP', sample.bmpHeader(4, 4), 'bmp'],
  ['a text that begins with BM', bytesOf('BMW builds cars, and so do others.'), 'unknown'],
  ['a TIFF, little-endian', bytesOf('II*\0', zeros(8)), 'tiff'],
  ['a TIFF, big-endian', bytesOf('MM\0*', zeros(8)), 'tiff'],
  ['a BigTIFF', bytesOf('II+\0', zeros(8)), 'tiff'],
  ['a DICOM file', sample.dicom(), 'dicom'],
  ['a DICOM file that begins as a TIFF', bytesOf('II*\0', zeros(124), 'DICM'), 'dicom'],
  ['a DICOM file without its preamble', bytesOf([2, 0, 0, 0], 'UL', [4, 0], zeros(8)), 'dicom'],
  [
    'an old DICOM file without names of types',
    bytesOf([8, 0, 5, 0], uint32(10), 'ISO_IR 100'),
    'dicom',
  ],
  ['bytes that are like DICOM only at first', bytesOf([8, 0, 5, 0], uint32(70_000)), 'unknown'],
  ['a NIfTI-1 file', sample.nifti1(), 'nifti'],
  ['a big-endian NIfTI-1 header', bytesOf(bigEndian32(348), zeros(340), 'ni1\0'), 'nifti'],
  ['a NIfTI-2 file', bytesOf(uint32(540), 'n+2\0', zeros(600)), 'nifti'],
  ['an Analyze header, which has no mark', bytesOf(uint32(348), zeros(344)), 'unknown'],
  ['a gzip file', bytesOf([0x1f, 0x8b, 8]), 'gzip'],
  ['a ZIP file', bytesOf('PK\x03\x04'), 'zip'],
  ['a PDF', bytesOf('%PDF-1.7'), 'pdf'],
  ["a PDF behind a printer's lines", bytesOf(zeros(700), '%PDF-1.4'), 'pdf'],
  ['HTML', bytesOf('<!DOCTYPE html><p>404'), 'html'],
  ['HTML behind white space and a comment', bytesOf('\n <!-- x\n--> <HTML lang=en>'), 'html'],
  ['XHTML', bytesOf('<?xml version="1.0"?>\n<html xmlns="x">'), 'html'],
  ['HTML in UTF-16', utf16('<html>', [0xff, 0xfe]), 'html'],
  ['HTML behind a byte order mark', bytesOf([0xef, 0xbb, 0xbf], '<html>'), 'html'],
  ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg">'), 'svg'],
  ['an SVG with a declaration', bytesOf('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x">'), 'svg'],
  ['another XML file', bytesOf('<?xml version="1.0"?><note/>'), 'unknown'],
  ['JSON', bytesOf('{"a": 1}'), 'unknown'],
  ['text that speaks of <html> later', bytesOf('see <html>'), 'unknown'],
  ['nothing', zeros(0), 'unknown'],
  ['one byte', zeros(1), 'unknown'],
] as const)('%s', (_, head, kind) => {
  expect(sniff(head)).toBe(kind);
});

test('bytes within a larger buffer are looked at from their own beginning', () => {
  const larger = bytesOf(zeros(3), sample.bmpHeader(4, 4), zeros(9));
  expect(sniff(larger.subarray(3))).toBe('bmp');
});
