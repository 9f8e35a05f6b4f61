import { describe, expect, it } from 'vitest';
import {
  type Marking,
  type MarkingStep,
  nextMarking,
  shownRegion,
} from '../../../src/ui/region-marking';
import { regionTooSmall } from '../../../src/ui/region-words';

const AREA = { width: 800, height: 600 };
const START: Marking = {
  region: { left: 250, top: 150, width: 300, height: 300 },
  drag: null,
  words: '',
};
const press = (x: number, y: number, pointerId = 1): MarkingStep => ({
  kind: 'press',
  pointerId,
  point: { x, y },
});
const drag = (x: number, y: number, pointerId = 1): MarkingStep => ({
  kind: 'drag',
  pointerId,
  point: { x, y },
});
const release = (pointerId = 1): MarkingStep => ({ kind: 'release', pointerId });
const marked = (...steps: MarkingStep[]) =>
  steps.reduce((marking, step) => nextMarking(marking, step, AREA), START);

describe('marking a region', () => {
  it('shows the rectangle while it is drawn, and keeps it when the pointer is let go', () => {
    const drawing = marked(press(10, 10), drag(60, 90), drag(110, 210));
    const drawn = { left: 10, top: 10, width: 100, height: 200 };
    expect(shownRegion(drawing)).toEqual(drawn);
    expect(nextMarking(drawing, release(), AREA)).toEqual({
      region: drawn,
      drag: null,
      words: 'Region 100 by 200, 10 from the left, 10 from the top.',
    });
  });

  it('goes on showing the region while a pointer is only down', () =>
    expect(shownRegion(marked(press(10, 10)))).toEqual(START.region));

  it.each([
    ['a click', [press(10, 10), release()]],
    ['a thin rectangle', [press(10, 10), drag(30, 400), release()]],
  ])('takes %s for none, and says so', (_name, steps) =>
    expect(marked(...steps)).toEqual({ ...START, words: regionTooSmall() }),
  );

  it('follows the first finger alone', () => {
    const one = marked(press(10, 10), drag(110, 210));
    expect(marked(press(10, 10), press(500, 500, 2), drag(110, 210), drag(9, 9, 2))).toEqual(one);
    expect(nextMarking(one, release(2), AREA)).toBe(one);
  });

  it('forgets a drag that the system takes away, and moves without a press', () => {
    expect(marked(press(10, 10), drag(110, 210), { kind: 'abort', pointerId: 1 }).region).toEqual(
      START.region,
    );
    expect(marked(drag(110, 210), release())).toEqual(START);
  });

  it('is moved and resized by keys, with words', () => {
    const moved = marked(
      { kind: 'move', across: -8, down: 8 },
      { kind: 'resize', across: 8, down: 0 },
    );
    expect(moved.region).toEqual({ left: 242, top: 158, width: 308, height: 300 });
    expect(moved.words).toBe('Region 308 by 300, 242 from the left, 158 from the top.');
  });
});
