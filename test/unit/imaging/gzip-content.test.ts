import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipContent } from '../../../src/imaging/gzip-content';
import { bytesOf, dicom, nifti1, zeros } from './sample-files';

const packed = (bytes: Uint8Array) => new Blob([new Uint8Array(gzipSync(bytes))]);

test.each([
  ['a NIfTI volume', packed(bytesOf(nifti1(), zeros(1_000_000))), 'nifti'],
  ['a DICOM file', packed(dicom()), 'dicom'],
  ['a text', packed(bytesOf('hello')), 'unknown'],
  ['a bomb', packed(zeros(50_000_000)), 'unknown'],
  ['no gzip at all', new Blob(['hello']), 'unknown'],
  ['a header alone', new Blob([bytesOf([0x1f, 0x8b, 8])]), 'unknown'],
])('%s', async (_, blob, kind) => {
  expect(await gzipContent(blob)).toBe(kind);
});

test('a volume that goes on behind what is looked at is recognised', async () => {
  const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i * 31) >> 3);
  expect(await gzipContent(packed(bytesOf(nifti1(), noise)))).toBe('nifti');
});
