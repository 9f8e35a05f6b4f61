import { describe, expect, it } from 'vitest';
import { robustWindow } from '../../../../src/imaging/volume/robust-window';
import { toGrey } from '../../../../src/imaging/volume/window';

describe('toGrey', () => {
  const window = { center: 100, width: 200 };

  it('is linear between black and white, and flat beyond', () => {
    const grey = toGrey(Float32Array.of(-50, 0, 50, 101, 150, 200, 900), window, false);
    expect([...grey]).toEqual([0, 0, 64, 129, 191, 255, 255]);
  });

  it('turns round where the lowest value is white', () => {
    const grey = toGrey(Float32Array.of(-50, 0, 101, 200, 900), window, true);
    expect([...grey]).toEqual([255, 255, 126, 0, 0]);
  });

  it.each([true, false])('what is no number is black, inverted: %s', (inverted) => {
    expect([...toGrey(Float32Array.of(Number.NaN), window, inverted)]).toEqual([0]);
  });

  it('takes infinities for the ends', () => {
    const ends = Float32Array.of(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect([...toGrey(ends, window, false)]).toEqual([0, 255]);
  });

  it('is a step where the window has no width', () => {
    const grey = toGrey(Float32Array.of(4, 6), { center: 5, width: 0 }, false);
    expect([...grey]).toEqual([0, 255]);
  });
});

describe('robustWindow', () => {
  const ends = ({ center, width }: { center: number; width: number }) => [
    center - width / 2,
    center + width / 2,
  ];

  it('goes from the 1st to the 99th percentile', () => {
    const values = Float32Array.from({ length: 1001 }, (_, index) => 1000 - index);
    expect(ends(robustWindow(values, 1, 0))).toEqual([10, 990]);
    expect(ends(robustWindow(values, 2, 5))).toEqual([25, 1985]);
  });

  it('has a width above 0 also for a negative slope', () => {
    const values = Int16Array.from({ length: 101 }, (_, index) => index);
    expect(ends(robustWindow(values, -1, 0))).toEqual([-99, -1]);
  });

  it('leaves out what is no number', () => {
    const values = Float32Array.from({ length: 1001 }, (_, index) =>
      index % 2 ? Number.NaN : index,
    );
    expect(ends(robustWindow(values, 1, 0))).toEqual([10, 990]);
  });

  it.each([
    ['nothing', new Float32Array(0)],
    ['no number', Float32Array.of(Number.NaN)],
    ['one value', new Uint8Array(500).fill(7)],
  ])('has a width of its own for %s', (_, values) => {
    expect(robustWindow(values, 1, 0).width).toBe(1);
  });

  it('of many values looks at some, from all columns', () => {
    // One column in 16 is bright: steps of 16 would see it always or never.
    const values = new Uint8Array(16_000_000);
    for (let index = 3; index < values.length; index += 16) values[index] = 200;
    expect(ends(robustWindow(values, 1, 0))).toEqual([0, 200]);
  });
});
