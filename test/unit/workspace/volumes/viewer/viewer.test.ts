import { describe, expect, it } from 'vitest';
import { planeView } from '../../../../../src/imaging/volume/planes';
import { edgeLetters } from '../../../../../src/workspace/volumes/viewer/edge-letters';
import { formatValue } from '../../../../../src/workspace/volumes/viewer/format-value';
import { keyedLook } from '../../../../../src/workspace/volumes/viewer/keyed-look';
import { scaleBar } from '../../../../../src/workspace/volumes/viewer/scale-bar';
import { slicePosition, slicesOf } from '../../../../../src/workspace/volumes/viewer/slice-words';
import { stageLayout } from '../../../../../src/workspace/volumes/viewer/stage-layout';
import { keyedSlice } from '../../../../../src/workspace/volumes/viewer/step-keys';
import {
  atSlice,
  firstLook,
  inPlane,
} from '../../../../../src/workspace/volumes/viewer/viewer-state';
import {
  fittedScale,
  kept,
  MAX_ZOOM,
  zoomedAt,
} from '../../../../../src/workspace/volumes/viewer/viewport';
import { WheelSteps } from '../../../../../src/workspace/volumes/viewer/wheel-steps';
import {
  boundedWindow,
  draggedWindow,
} from '../../../../../src/workspace/volumes/viewer/window-drag';
import { madeUpVolume } from '../made-up-volume';

const volume = madeUpVolume(7);

describe('the first look', () => {
  it('is at the middle slice of the plane of acquisition', () => {
    const look = firstLook(volume);
    expect([look.plane, look.index.axial, look.index.sagittal]).toEqual(['axial', 3, 2]);
  });
  it('is at the slices as stored where directions are unknown', () => {
    const look = firstLook(madeUpVolume(7, { axes: null }));
    expect([look.plane, look.index.stored]).toEqual(['stored', 3]);
  });
  it('keeps the slice of each plane', () => {
    const look = inPlane(atSlice(firstLook(volume), 99, 7), 'coronal');
    expect([look.plane, look.index.axial, look.index.coronal]).toEqual(['coronal', 6, 1]);
  });
});

describe('the viewport', () => {
  const stage = { width: 400, height: 200 };
  it('fits the longer side', () => expect(fittedScale({ width: 100, height: 100 }, stage)).toBe(2));
  it('zooms about the place under the pointer', () => {
    const at = { x: 30, y: -20 };
    const before = { zoom: 2, pan: { x: 10, y: 5 } };
    const after = zoomedAt(before, 1.5, at);
    for (const axis of ['x', 'y'] as const) {
      const place = (viewport: typeof before) => (at[axis] - viewport.pan[axis]) / viewport.zoom;
      expect(place(after)).toBeCloseTo(place(before));
    }
  });
  it('zooms within its limits', () => {
    expect(zoomedAt({ zoom: 10, pan: { x: 0, y: 0 } }, 9, { x: 0, y: 0 }).zoom).toBe(MAX_ZOOM);
    expect(zoomedAt({ zoom: 1.1, pan: { x: 0, y: 0 } }, 0.1, { x: 0, y: 0 }).zoom).toBe(1);
  });
  it('keeps the slice on the stage', () => {
    const fitted = { width: 200, height: 200 };
    expect(kept({ zoom: 1, pan: { x: 90, y: -90 } }, fitted, stage).pan).toEqual({ x: 0, y: 0 });
    expect(kept({ zoom: 4, pan: { x: 999, y: -999 } }, fitted, stage).pan).toEqual({
      x: 200,
      y: -300,
    });
  });
  it('gives a slice its true shape in mm', () => {
    const view = planeView(volume, 'coronal');
    const { box, scale } = stageLayout(
      view,
      { zoom: 1, pan: { x: 0, y: 0 } },
      { width: 350, height: 350 },
    );
    // 4 voxels of 1 mm across, 7 of 5 mm down.
    expect([box.width, box.height, scale]).toEqual([40, 350, 10]);
    expect([box.left, box.top]).toEqual([155, 0]);
  });
});

it.each([
  [2, 1000, 100],
  [2, 800, 100],
  [2, 790, 50],
  [10, 400, 10],
  [400, 400, 0.2],
])('the scale bar at %s px a mm on %s px is %s mm', (scale, stage, mm) => {
  const bar = scaleBar(scale, stage);
  expect(bar.mm).toBe(mm);
  expect(bar.length).toBeCloseTo(mm * scale);
  expect(bar.length).toBeLessThanOrEqual(stage / 4);
});

describe('a window drag', () => {
  const scan = madeUpVolume(2, { range: [0, 1000], window: { center: 300, width: 600 } });
  it('widens to the right and brightens upwards', () => {
    expect(draggedWindow(scan, scan.window, { x: 50, y: 0 })).toEqual({ center: 300, width: 700 });
    expect(draggedWindow(scan, scan.window, { x: 0, y: -50 })).toEqual({ center: 200, width: 600 });
  });
  it('brightens upwards where the lowest value is white, too', () =>
    expect(draggedWindow({ ...scan, inverted: true }, scan.window, { x: 0, y: -50 }).center).toBe(
      400,
    ));
  it('stays among the values and never reaches a width of 0', () => {
    expect(boundedWindow(scan, { center: -50, width: -9 })).toEqual({ center: 0, width: 3 });
    expect(boundedWindow(scan, { center: 5000, width: 1e9 })).toEqual({
      center: 1000,
      width: 2000,
    });
  });
});

it.each([
  [1234.56, '1235'],
  [12.345, '12.3'],
  [-0.001234, '-0.00123'],
  [0, '0'],
])('%s is written %s', (value, text) => expect(formatValue(value)).toBe(text));

describe('keys', () => {
  it.each([
    ['ArrowUp', 51],
    ['ArrowLeft', 49],
    ['PageUp', 60],
    ['PageDown', 40],
    ['Home', 0],
    ['End', 99],
    ['a', null],
  ])('%s leads to %s', (key, target) => expect(keyedSlice(key, 50, 100)).toBe(target));
  it('stop at the ends', () => {
    expect(keyedSlice('PageUp', 98, 100)).toBe(99);
    expect(keyedSlice('ArrowDown', 0, 100)).toBe(0);
  });

  const pressed = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  const look = { ...firstLook(volume), zoom: 2 };
  it('zoom, move and step', () => {
    expect(keyedLook({ ...pressed, key: '+' }, look, 7)?.zoom).toBe(2.5);
    expect(keyedLook({ ...pressed, key: '0' }, look, 7)?.zoom).toBe(1);
    expect(keyedLook({ ...pressed, key: 'ArrowRight', shiftKey: true }, look, 7)?.pan.x).toBe(40);
    expect(keyedLook({ ...pressed, key: 'ArrowRight' }, look, 7)?.index.axial).toBe(4);
  });
  it('leave the browser its own', () => {
    expect(keyedLook({ ...pressed, key: '+', ctrlKey: true }, look, 7)).toBeNull();
    expect(keyedLook({ ...pressed, key: 'Tab' }, look, 7)).toBeNull();
  });
});

describe('the wheel', () => {
  const steps = (deltas: number[], deltaMode = 0) => {
    const wheel = new WheelSteps();
    return deltas.map((deltaY) => wheel.take({ deltaY, deltaMode }));
  };
  it('steps once for a notch, upwards on', () => expect(steps([-120, 53])).toEqual([1, -1]));
  it('gathers the small parts of a touchpad', () =>
    expect(steps([20, 20, 20, 20])).toEqual([0, 0, -1, 0]));
  it('forgets what it has gathered when it turns', () =>
    expect(steps([40, -20, -20])).toEqual([0, 0, 0]));
  it('knows lines', () => expect(steps([3, -4], 1)).toEqual([0, 1]));
});

it('exchanges the letters of flipped edges', () => {
  const edges = planeView(volume, 'axial').edges;
  if (!edges) throw new Error('an axial plane has directions');
  expect(edgeLetters(edges, { horizontal: true, vertical: false })).toEqual({
    left: 'L',
    right: 'R',
    top: 'A',
    bottom: 'P',
  });
  expect(edgeLetters(edges, { horizontal: false, vertical: true })).toMatchObject({
    top: 'P',
    left: 'R',
  });
});

it('says where a slice lies', () => {
  expect(slicePosition(2, planeView(volume, 'axial'), true)).toBe('10 of 30 mm, feet to head');
  expect(slicePosition(2, planeView(volume, 'axial'), false)).toBeNull();
  expect(slicePosition(2, planeView(madeUpVolume(7, { axes: null }), 'stored'), true)).toBe(
    '10 of 30 mm',
  );
  expect(slicesOf('all', 'coronal', 2)).toBe('All 2 coronal slices');
  expect(slicesOf('check-rest', 'stored', 1)).toBe('Check the other 1 slice');
});
