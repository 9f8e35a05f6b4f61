import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import {
  type DrawnSample,
  drawSample,
  findSample,
  type HeadSample,
  type SampleEntry,
  sampleCatalog,
} from '../../../scripts/samples/catalog';
import { drawHeadSlice, type HeadSlice, headSize } from '../../../scripts/samples/head-slice';
import { isGrey, type Picture } from '../../../scripts/samples/picture';
import { encodeJpeg, encodePng } from '../../../scripts/samples/picture-file';

// Drawing is real work: on a machine that is busy otherwise a picture may take seconds.
vi.setConfig({ testTimeout: 60_000 });

function pictureHash(picture: Picture): string {
  const bytes = isGrey(picture) ? picture.grey : picture.rgba;
  return createHash('sha256').update(bytes).digest('hex');
}

/** Mean absolute difference of two slices within a box given in fractions. */
function differenceWithin(one: HeadSlice, other: HeadSlice, box: HeadSlice['lesionBox']): number {
  if (!box) throw new Error('The slice has no lesion box.');
  let sum = 0;
  let count = 0;
  for (let y = Math.round(box.top * headSize); y < (box.top + box.height) * headSize; y++) {
    for (let x = Math.round(box.left * headSize); x < (box.left + box.width) * headSize; x++) {
      const index = y * headSize + x;
      sum += Math.abs((one.grey[index] ?? 0) - (other.grey[index] ?? 0));
      count++;
    }
  }
  return sum / count;
}

const heads = sampleCatalog.filter((entry) => entry.kind === 'head');

function drawnHead(entry: HeadSample): HeadSlice {
  const { picture, lesionBox } = drawnOnce(entry);
  if (!isGrey(picture)) throw new Error(`${entry.id} is not grey.`);
  return { ...picture, lesionBox };
}

/** The first entry for every value of a property. */
function firstOfEach<Entry>(
  entries: readonly Entry[],
  property: (entry: Entry) => string,
): Entry[] {
  return [...new Map([...entries].reverse().map((entry) => [property(entry), entry])).values()];
}

const oneOfEachKind = firstOfEach(sampleCatalog, (entry) =>
  entry.kind === 'head' ? entry.spec.plane : entry.kind,
);
const oneOfEachMass = firstOfEach(
  heads.filter((entry) => entry.spec.lesion),
  (entry) => entry.spec.lesion?.type ?? '',
);

const drawings = new Map<string, DrawnSample>();

/** Drawing takes a while: tests that only look at a picture share it. */
function drawnOnce(entry: SampleEntry): DrawnSample {
  const drawn = drawings.get(entry.id) ?? drawSample(entry);
  drawings.set(entry.id, drawn);
  return drawn;
}

describe('the sample catalog', () => {
  it('has ids and file names of its own for every entry', () => {
    expect(new Set(sampleCatalog.map(({ id }) => id)).size).toBe(sampleCatalog.length);
    expect(new Set(sampleCatalog.map(({ fileName }) => fileName)).size).toBe(sampleCatalog.length);
  });

  it('shows heads with and without a mass and pictures that are no scans of a brain', () => {
    const labels = sampleCatalog.map(({ label }) => label);
    expect(new Set(labels)).toEqual(new Set(['tumor', 'no_tumor', 'not_brain_mri']));
    expect(heads.length).toBeGreaterThanOrEqual(8);
  });

  it('finds entries by id and refuses unknown ones', () => {
    expect(findSample('cat-photo').label).toBe('not_brain_mri');
    expect(() => findSample('dog-photo')).toThrow('dog-photo');
  });
});

describe.each(sampleCatalog)('the sample $id', (entry) => {
  it('has as many pixels as its size says, and is neither flat nor blank', () => {
    const { picture } = drawnOnce(entry);
    const values = isGrey(picture) ? picture.grey : picture.rgba;
    expect(values.length).toBe(picture.width * picture.height * (isGrey(picture) ? 1 : 4));
    expect(new Set(values).size).toBeGreaterThan(100);
  });

  it('has a lesion box within the picture exactly if it is labeled as a tumor', () => {
    const { lesionBox } = drawnOnce(entry);
    expect(lesionBox !== null).toBe(entry.label === 'tumor');
    if (!lesionBox) return;
    expect(lesionBox.left).toBeGreaterThan(0);
    expect(lesionBox.top).toBeGreaterThan(0);
    expect(lesionBox.left + lesionBox.width).toBeLessThan(1);
    expect(lesionBox.top + lesionBox.height).toBeLessThan(1);
    expect(lesionBox.width * lesionBox.height).toBeGreaterThan(0.002);
  });
});

describe('drawing twice', () => {
  it.each(oneOfEachKind)('gives the same bytes for $id', (entry) => {
    expect(pictureHash(drawSample(entry).picture)).toBe(pictureHash(drawnOnce(entry).picture));
  });
});

describe.each(oneOfEachMass)('the mass of $id', (entry) => {
  it('makes the difference to the same head without it', () => {
    const { lesion: _, ...healthy } = entry.spec;
    const drawn = drawnHead(entry);
    const twin = drawHeadSlice(healthy);
    expect(twin.lesionBox).toBeNull();
    expect(differenceWithin(drawn, twin, drawn.lesionBox)).toBeGreaterThan(8);
    // Far from the mass it is the same person in the same scanner.
    const corner = { left: 0, top: 0, width: 0.1, height: 0.1 };
    expect(differenceWithin(drawn, twin, corner)).toBe(0);
  });
});

describe('drawHeadSlice', () => {
  it('draws another person for another seed', () => {
    const entry = heads.find(({ id }) => id === 'axial-t2-healthy') ?? heads[0];
    if (!entry) throw new Error('There is no head in the catalog.');
    const other = drawHeadSlice({ ...entry.spec, seed: entry.spec.seed + 1 });
    expect(pictureHash(other)).not.toBe(pictureHash(drawnOnce(entry).picture));
  });

  it('leaves nothing but noise outside the brain when the skull is stripped', () => {
    const { picture } = drawnOnce(findSample('axial-t1-stripped-healthy'));
    if (!isGrey(picture)) throw new Error('The slice is not grey.');
    const corner = Array.from({ length: 40 }, (_, x) => picture.grey[20 * picture.width + x] ?? 0);
    expect(Math.max(...corner)).toBeLessThan(40);
  });
});

describe('picture files', () => {
  it('start with the signatures of their formats', () => {
    const { picture } = drawnOnce(findSample('bar-chart'));
    expect(encodePng(picture).subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([...encodeJpeg(picture).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });
});
