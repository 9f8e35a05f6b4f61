import { describe, expect, it } from 'vitest';
import { plainlyColored, plainlyNoMri } from '../../../src/imaging/plainly-no-mri';

describe('a picture that is plainly no brain MRI', () => {
  it.each([
    [512, 512, null],
    [150, 168, null],
    // The longest brain MRI of the training and validation data.
    [500, 280, null],
    [280, 500, null],
    [96, 192, null],
    [95, 96, 'small'],
    [640, 40, 'small'],
    [728, 300, 'shape'],
    [300, 601, 'shape'],
  ])('%i x %i: %s', (width, height, reason) => {
    expect(plainlyNoMri(width, height)).toBe(reason);
  });

  it.each([
    [0, false],
    [0.15, false],
    [0.16, true],
  ])('with a share of color of %d: %s', (color, colored) => {
    expect(plainlyColored(color)).toBe(colored);
  });
});
