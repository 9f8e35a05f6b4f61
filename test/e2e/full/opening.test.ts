import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHROME_DIST,
  launchExtension,
  type RunningExtension,
} from '../../../scripts/browser/launch-extension';
import { projectPath } from '../../../scripts/browser/project-path';
import { type TempFolder, tempFolder } from '../../../scripts/browser/temp-folder';
import { within } from '../../../scripts/command/within';
import { niftiFile } from '../../unit/imaging/nifti/nifti-writer';
import { tiffFile } from '../../unit/imaging/tiff/tiff-writer';
import { drop } from '../support/drop';
import { sampleFile } from '../support/samples';
import type { Opening } from './opening-page/opening';

/**
 * Opening files in the built extension, under its own policy: a page of the test beside its pages,
 * with the same opener. The main thread is watched all the while.
 */
const TASK_MS = 50;
const SHARED = '../shared/formats/nifti/t1-1mm-256.nii.gz';
const DICOM = '../shared/formats/dicom';
const LARGE_HEADS: [string, () => Uint8Array][] = existsSync(SHARED)
  ? [['of a head', () => readFileSync(SHARED)]]
  : [];
const CALL_MS = 60_000;
/** As many files as a large study has; the seconds are those of a machine that does other things. */
const MANY = 1_000;
const MANY_MS = 10_000;
const CANCEL_MS = 100;

let dist: TempFolder;
let files: TempFolder;
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  dist = tempFolder('opening-build');
  files = tempFolder('opening-files');
  cpSync(CHROME_DIST, dist.path, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectPath('test/e2e/full/opening-page'),
    base: './',
    build: { outDir: join(dist.path, 'opening'), target: 'es2022' },
    worker: { format: 'es' },
  });
  extension = await launchExtension({ dist: dist.path });
  page = await extension.openPage('opening/index.html');
  await page.waitForFunction(() => 'opening' in globalThis);
});

afterAll(async () => {
  await extension?.close();
  dist?.remove();
  files?.remove();
});

type Made = readonly (readonly [name: string, bytes: Uint8Array])[];

async function call<N extends keyof Opening>(
  name: N,
  made: Made,
): Promise<Awaited<ReturnType<Opening[N]>>> {
  const paths = made.map(([fileName, bytes]) => {
    const path = join(files.path, fileName);
    writeFileSync(path, bytes);
    return path;
  });
  await page.locator('input').setInputFiles(paths);
  const asked = page.evaluate((called) => {
    const { opening } = globalThis as never as { opening: Record<string, () => unknown> };
    return opening[called]?.();
  }, name);
  return within(CALL_MS, `opening.${name}`, asked as Promise<Awaited<ReturnType<Opening[N]>>>);
}

/** 256 x 256 x 256 bytes of a ball in the dark, packed as heads are. */
function largeVolume(): Buffer {
  const side = 256;
  const file = niftiFile({ dims: [side, side, side], voxels: [] });
  const whole = Buffer.concat([file, Buffer.alloc(side ** 3)]);
  for (let index = 0; index < side ** 3; index += 1) {
    const [x, y, z] = [
      index % side,
      Math.floor(index / side) % side,
      Math.floor(index / side ** 2),
    ];
    const far = Math.hypot(x - 128, y - 128, z - 128);
    if (far < 90) whole[file.length + index] = 100 + ((x * 7 + y * 3 + z * 5) % 64);
  }
  return gzipSync(whole);
}

describe('opening in a worker', () => {
  it('sees a task that is too long', async () => {
    expect((await call('block', [])).longestTask).toBeGreaterThan(TASK_MS);
  });

  it.each<[string, () => Uint8Array]>([['made for this', largeVolume], ...LARGE_HEADS])(
    'a volume of 17 million voxels, %s, leaves the page responsive',
    async (_, make) => {
      const { result, ms, longestTask } = await call('volume', [['volume.nii.gz', make()]]);
      console.log('Opened in', Math.round(ms), 'ms; longest task', Math.round(longestTask), 'ms');
      expect(result).toMatchObject({ size: [256, 256, 256], voxels: 256 ** 3 });
      expect(longestTask).toBeLessThan(TASK_MS);
    },
  );

  it.skipIf(!existsSync(DICOM))('packed DICOM is decoded, by each of the codecs', async () => {
    for (const packing of ['rle', 'jpll', 'jlsl', 'j2kr']) {
      const name = `mr-head-${packing}.dcm`;
      const { result } = await call('volume', [[name, readFileSync(join(DICOM, name))]]);
      expect(result, name).toMatchObject({ size: [512, 512, 1], voxels: 512 * 512 });
    }
  });

  it('a cancel is answered at once, and the next file is opened', async () => {
    const { outcome, ms, again } = await call('cancel', [['volume.nii.gz', largeVolume()]]);
    expect(outcome).toMatchObject({ code: 'canceled' });
    expect(ms).toBeLessThan(CANCEL_MS);
    expect(again).toEqual([256, 256, 256]);
  });

  it('a TIFF and a single slice of NIfTI are pictures', async () => {
    const tiff = tiffFile({ width: 40, height: 30, samples: Array(1200).fill(9), compression: 5 });
    const picture = await call('picture', [['a.tif', tiff]]);
    expect(picture.result).toEqual({ width: 40, height: 30, steps: [] });
    const nifti = niftiFile({ dims: [5, 4], voxels: Array(20).fill(1) });
    const slice = await call('picture', [['a.nii', nifti]]);
    expect(slice.result).toMatchObject({ width: 5, height: 4 });
  });

  it('1,000 files are told apart in seconds', async () => {
    const { buffer } = sampleFile('axial-t2-healthy');
    const nifti = niftiFile({ dims: [4, 4, 4], voxels: Array(64).fill(1) });
    const made = Array.from({ length: MANY }, (_, index) =>
      index % 2 ? ([`${index}.png`, buffer] as const) : ([`${index}.nii`, nifti] as const),
    );
    const { result, ms, longestTask } = await call('sort', made);
    console.log('Sorted in', Math.round(ms), 'ms; longest task', Math.round(longestTask), 'ms');
    expect(result.pictures).toHaveLength(MANY / 2);
    expect(result.volumes).toHaveLength(MANY / 2);
    expect(result.reports).toBeGreaterThan(0);
    expect(ms).toBeLessThan(MANY_MS);
    expect(longestTask).toBeLessThan(TASK_MS);
  });

  it('a ZIP is looked into', async () => {
    const { buffer } = sampleFile('axial-t2-healthy');
    const zip = zipSync({ 'a/b.png': new Uint8Array(buffer), 'c.txt': new Uint8Array(9) });
    const { result } = await call('sort', [['all.zip', zip]]);
    expect(result.pictures).toEqual(['all.zip/a/b.png']);
    expect(result.problems).toEqual([{ path: 'all.zip/c.txt', code: 'not-a-picture' }]);
  });

  it('a dropped folder is read to its end, the browser handing out a hundred at once', async () => {
    const study = join(files.path, 'study');
    mkdirSync(join(study, 'series'), { recursive: true });
    const names = Array.from({ length: 230 }, (_, index) => `${index}.dcm`);
    for (const name of names) writeFileSync(join(study, 'series', name), 'x');
    writeFileSync(join(study, 'notes.txt'), 'x');
    await drop(page, { files: [study] });
    const paths = await call('dropped', []);
    expect(paths.sort()).toEqual(
      ['study/notes.txt', ...names.map((name) => `study/series/${name}`)].sort(),
    );
  });

  it('leaves nothing of the test in the build', () => {
    expect(readdirSync(CHROME_DIST)).not.toContain('opening');
  });
});
