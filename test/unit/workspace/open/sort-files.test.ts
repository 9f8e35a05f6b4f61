import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../src/problems/problem';
import { sortFiles } from '../../../../src/workspace/open/sort-files';
import { niftiFile, niftiHeader, niftiVoxels } from '../../imaging/nifti/nifti-writer';
import { dicom, png } from '../../imaging/sample-files';

/** The DICOM reader is tested where it is; here a byte behind the mark tells the series. */
const readDicomHeader = vi.hoisted(() => vi.fn());
vi.mock('../../../../src/imaging/dicom/read-header', () => ({ readDicomHeader }));
vi.mock('../../../../src/imaging/dicom/group-series', () => ({
  groupSeries: (items: { header: { seriesUid: string }; index: number }[]) => {
    const uids = [...new Set(items.map(({ header }) => header.seriesUid))];
    return uids.map((uid) => {
      const order = items
        .filter(({ header }) => header.seriesUid === uid)
        .map((item) => item.index);
      return {
        name: uid === '7' ? 'T1 axial' : `DICOM series (${uid})`,
        order: order.reverse(),
        slices: order.length,
      };
    });
  },
}));

beforeEach(() => {
  readDicomHeader.mockReset().mockImplementation((bytes: Uint8Array) => ({
    seriesUid: String(bytes[140]),
    description: bytes[140] === 7 ? 'T1 axial' : '',
  }));
});

const named = (path: string, ...parts: (Uint8Array<ArrayBuffer> | string)[]) => ({
  path,
  file: new Blob(parts),
});
const slice = (series: number) => {
  const bytes = dicom();
  bytes[140] = series;
  return bytes;
};
const VOLUME = { dims: [2, 3, 4], voxels: Array(24).fill(1) } as const;
const PAIR = { ...VOLUME, paired: true } as const;
const sorted = (...files: ReturnType<typeof named>[]) => sortFiles(files, () => undefined);
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

describe('sortFiles', () => {
  it('tells files apart by their content, not by their names', async () => {
    const all = await sorted(
      named('a.dcm', png(2, 2)),
      named('b.png', niftiFile(VOLUME)),
      named('c', new Uint8Array(gzipSync(niftiFile(VOLUME)))),
      named('d.png', slice(7)),
      named('e.tif', 'II*\0........'),
      named('f.nii', 'hello'),
      named('g.jpg', '<!doctype html><title>x'),
      named('h', ''),
      named('i.gz', new Uint8Array(gzipSync('hello'))),
    );
    expect(paths(all.pictures)).toEqual(['a.dcm', 'e.tif']);
    expect(all.volumes.map(({ kind, name, slices }) => [kind, name, slices])).toEqual([
      ['dicom', 'd.png', 1],
      ['nifti', 'b.png', 4],
      ['nifti', 'c', 4],
    ]);
    expect(new Set(all.volumes.map(({ id }) => id)).size).toBe(3);
    expect(all.problems.map(({ path, problem }) => [path, problem.code])).toEqual([
      ['f.nii', 'not-a-picture'],
      ['g.jpg', 'web-page'],
      ['h', 'empty-file'],
      ['i.gz', 'unsupported-format'],
    ]);
  });

  it('puts a series together in the order of its slices', async () => {
    const { volumes } = await sorted(
      named('study/a/1', slice(7)),
      named('study/b/1', slice(8)),
      named('study/a/2', slice(7)),
      named('study/b/2', slice(8)),
      named('single', slice(9)),
      named('loose 1', slice(6)),
      named('loose 2', slice(6)),
    );
    expect(volumes.map(({ name, files }) => [name, paths(files)])).toEqual([
      ['T1 axial', ['study/a/2', 'study/a/1']],
      ['b', ['study/b/2', 'study/b/1']],
      ['single', ['single']],
      ['DICOM series (6)', ['loose 2', 'loose 1']],
    ]);
  });

  it('reads all of a DICOM file only where its beginning is not enough', async () => {
    readDicomHeader.mockImplementation((bytes: Uint8Array) => {
      if (bytes[140] === 8 && bytes.length < 100_000) throw new ProblemError('broken-picture');
      return { seriesUid: String(bytes[140]), description: '' };
    });
    const behind = new Uint8Array(200_000);
    const { volumes } = await sorted(named('a', slice(7), behind), named('b', slice(8), behind));
    expect(volumes).toHaveLength(2);
    const read = readDicomHeader.mock.calls.map(([bytes]) => (bytes as Uint8Array).length);
    expect(read).toEqual([65_536, 65_536, slice(8).length + 200_000]);
  });

  it('says why a DICOM file is none of ours', async () => {
    readDicomHeader.mockImplementation(() => {
      throw new ProblemError('unsupported-format', 'a report');
    });
    expect((await sorted(named('a', slice(7)))).problems).toEqual([
      { path: 'a', problem: { code: 'unsupported-format', detail: 'a report' } },
    ]);
  });

  it('pairs .hdr and .img by their names, whatever the voxels look like', async () => {
    const { volumes, pictures, problems } = await sorted(
      // Voxels that begin as a JPEG does.
      named('a/scan.img', Uint8Array.of(0xff, 0xd8, 0xff), niftiVoxels(PAIR)),
      named('a/scan.hdr', niftiHeader(PAIR)),
      named('b/Scan.IMG.gz', new Uint8Array(gzipSync(niftiVoxels(PAIR)))),
      named('b/scan.HDR', niftiHeader(PAIR)),
    );
    expect(volumes.map(({ name, files }) => [name, paths(files)])).toEqual([
      ['scan.hdr', ['a/scan.hdr', 'a/scan.img']],
      ['scan.HDR', ['b/scan.HDR', 'b/Scan.IMG.gz']],
    ]);
    expect([...pictures, ...problems]).toEqual([]);
  });

  it('says which half of a pair is missing', async () => {
    const { problems, volumes } = await sorted(
      named('a/scan.hdr', niftiHeader(PAIR)),
      named('b/scan.img', niftiVoxels(PAIR)),
    );
    expect(volumes).toEqual([]);
    expect(problems.map(({ path, problem }) => [path, problem.code, problem.detail])).toEqual([
      ['a/scan.hdr', 'broken-picture', 'the .img file beside it is missing'],
      ['b/scan.img', 'not-a-picture', undefined],
    ]);
  });

  it('looks into ZIPs, but not into those within', async () => {
    const inner = zipSync({ 'x.png': png(2, 2) });
    const zip = zipSync({
      'p/a.png': png(2, 2),
      'p/b.nii': niftiFile(VOLUME),
      'c.hdr': niftiHeader(PAIR),
      'c.img': niftiVoxels(PAIR),
      'inner.zip': inner,
      '.DS_Store': png(2, 2),
    });
    const all = await sorted(named('all.zip', new Uint8Array(zip)), named('bad.zip', 'PK\x03\x04'));
    expect(paths(all.pictures)).toEqual(['all.zip/p/a.png']);
    expect(all.volumes.map(({ name, files }) => [name, paths(files)])).toEqual([
      ['b.nii', ['all.zip/p/b.nii']],
      ['c.hdr', ['all.zip/c.hdr', 'all.zip/c.img']],
    ]);
    expect(all.problems.map(({ path, problem }) => [path, problem.detail])).toEqual([
      ['all.zip/inner.zip', 'a ZIP within a ZIP'],
      ['bad.zip', 'its end is missing'],
    ]);
  });

  it('leaves out what systems put into folders, but not what was meant', async () => {
    const all = await sorted(named('a/Thumbs.db', 'x'), named('a/b.png', png(2, 2)));
    expect([paths(all.pictures), all.problems]).toEqual([['a/b.png'], []]);
    expect((await sorted(named('Thumbs.db', 'x'))).problems).toHaveLength(1);
  });

  it('counts the files looked at', async () => {
    const done: number[] = [];
    const zip = new Uint8Array(zipSync({ a: png(2, 2), b: png(2, 2) }));
    await sortFiles([named('z.zip', zip), named('c.png', png(2, 2))], (count) => done.push(count));
    expect(done).toEqual([1, 2, 3]);
  });

  it('a file that is gone is a row, and the others are there', async () => {
    const gone = named('gone.png', png(2, 2));
    gone.file.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as Blob;
    const { pictures, problems } = await sorted(gone, named('b.png', png(2, 2)));
    expect(paths(pictures)).toEqual(['b.png']);
    expect(problems.map(({ path, problem }) => [path, problem.code])).toEqual([
      ['gone.png', 'broken-picture'],
    ]);
  });
});
