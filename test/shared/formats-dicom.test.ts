import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeDicom } from '../../src/imaging/dicom/decode-dicom';
import { groupSeries } from '../../src/imaging/dicom/group-series';
import { readDicomHeader } from '../../src/imaging/dicom/read-header';
import type { Volume } from '../../src/imaging/volume/volume';
import { serveWasmFromDisk } from '../unit/imaging/dicom/wasm-from-disk';

/**
 * Real DICOM files, in every way of packing. The digests are of the pixels as pydicom 3.0.2 with
 * pylibjpeg 2.1 (libjpeg 2.5, openjpeg 2.6, rle 2.2) unpacks them: little endian, row by row.
 */
const FOLDER = '../shared/formats/dicom/';
const isHere = existsSync(FOLDER);
if (!isHere) console.log(`Skipped: ${FOLDER} is not here.`);

const HEAD = '2541a628cb676972b37008a4fe6b5cce3df9866df62a77086bdffbe422064632';
const FRAMES = '9719c5d0f62ce971a1039c9cd73a6785427f4f80a1d3b6969cb9ffc425fba054';

describe.skipIf(!isHere)('DICOM files', () => {
  beforeAll(serveWasmFromDisk);

  it.each([
    ['mr-head-rle', HEAD],
    ['mr-head-jpll', HEAD],
    ['mr-head-jlsl', HEAD],
    ['mr-head-j2kr', HEAD],
    ['multiframe-10', FRAMES],
    ['multiframe-10-big-endian', FRAMES],
    ['multiframe-10-rle', FRAMES],
    ['multiframe-10-jpeg2000', FRAMES],
    ['knee-mr-rle', '9d32a2a63e3980d08130da4606abab010d6de943e9d504deb80ccb910fe5aa45'],
    ['mr-axial-t1-jpeg2000', '074fb3623b9b8d4afb99ae3f34c7d50d81aa144a6ff20506ab54a91b078b91cc'],
    [
      'mr-sagittal-t1-explicit-le',
      '2fc258524e26c90503ead8b187eb53d7c3141105236aea55749e8e7a7d3cc1f1',
    ],
  ])('%s has the pixels that another reader finds', async (name, digest) => {
    expect(digestOf(await volumeOf(`${name}.dcm`))).toBe(digest);
  });

  it.each([
    ['mr-head-rle', [512, 512, 1], ['L', 'P', 'S'], 'file'],
    ['knee-mr-rle', [512, 512, 1], ['L', 'I', 'P'], 'file'],
    ['mr-sagittal-t1-explicit-le', [256, 256, 1], ['P', 'I', 'R'], 'file'],
    ['multiframe-10-jpeg2000', [64, 64, 10], null, 'percentiles'],
  ])('%s has its size, directions and window', async (name, size, axes, windowSource) => {
    expect(await volumeOf(`${name}.dcm`)).toMatchObject({ size, axes, windowSource });
  });

  it('rescales, and says what a secondary capture is', async () => {
    const { header } = load('mr-axial-t1-jpeg2000.dcm');
    expect(header.modality).toBe('SC');
    const volume = await volumeOf('mr-axial-t1-jpeg2000.dcm');
    expect(volume).toMatchObject({ slope: 1, intercept: -1024, range: [0, 2266] });
  });

  it('the series is one stack, in order from the neck to the crown', async () => {
    const names = readdirSync(`${FOLDER}series`).sort().reverse();
    const files = names.map((name) => load(`series/${name}`));
    const [group, ...others] = groupSeries(files.map(({ header }, index) => ({ header, index })));
    expect(others).toEqual([]);
    expect(group).toEqual({ name: 't1_mpr_tra_gk_v4', order: [7, 6, 5, 4, 3, 2, 1, 0], slices: 8 });
    const ordered = (group?.order ?? []).flatMap((index) => files[index] ?? []);
    const volume = await decodeDicom(ordered, 'series');
    expect(volume).toMatchObject({
      size: [512, 512, 8],
      axes: ['L', 'P', 'S'],
      window: { center: 606, width: 1168 },
      spacing: [0.41015625, 0.41015625, 15],
      spacingKnown: true,
      steps: [],
    });
    const alone = await Promise.all([...names].reverse().map((name) => volumeOf(`series/${name}`)));
    const digests = createHash('sha256');
    for (const slice of alone) digests.update(bytesOf(slice));
    expect(digestOf(volume)).toBe(digests.digest('hex'));
  });

  it.each([
    ['broken-truncated', 'broken-picture', '8,130 of 8,192 bytes of the pixels are there'],
    ['broken-jpeg2000-too-short', 'broken-picture', 'the file ends before the end of its pixels'],
    ['no-file-meta', 'broken-picture', 'it does not begin as a DICOM file does'],
    ['no-pixel-data', 'no-picture', 'a plan of radiation treatment'],
    ['not-an-image-rtdose', 'no-picture', 'radiation doses'],
  ])('%s is refused with its reason', async (name, code, detail) => {
    await expect(volumeOf(`${name}.dcm`)).rejects.toMatchObject({ code, detail });
  });
});

function load(file: string) {
  const bytes = new Uint8Array(readFileSync(FOLDER + file));
  return { bytes, header: readDicomHeader(bytes) };
}

async function volumeOf(file: string): Promise<Volume> {
  return decodeDicom([load(file)], file);
}

function bytesOf({ voxels }: Volume): Uint8Array {
  return new Uint8Array(voxels.buffer, voxels.byteOffset, voxels.byteLength);
}

function digestOf(volume: Volume): string {
  return createHash('sha256').update(bytesOf(volume)).digest('hex');
}
