import { describe, expect, it } from 'vitest';
import type { GreyPicture } from '../../../src/imaging/edge-lines';
import { trimBorders } from '../../../src/imaging/trim-borders';

/** A picture without a uniform line: every pixel is between 60 and 220. */
function busy(width: number, height: number): GreyPicture {
  const pixels = Uint8Array.from(
    { length: width * height },
    (_, at) => 60 + ((at * 7919 + Math.floor(at / width) * 104_729) % 161),
  );
  return { width, height, pixels };
}

function plain(width: number, height: number, level: number): GreyPicture {
  return { width, height, pixels: new Uint8Array(width * height).fill(level) };
}

function pasted(onto: GreyPicture, picture: GreyPicture, x: number, y: number): GreyPicture {
  const pixels = onto.pixels.slice();
  for (let row = 0; row < picture.height; row++) {
    const line = picture.pixels.subarray(row * picture.width, (row + 1) * picture.width);
    pixels.set(line, (y + row) * onto.width + x);
  }
  return { ...onto, pixels };
}

/** A round, bright head in black: `margin` pixels of air at each side. */
function head(side: number, margin: number): GreyPicture {
  const radius = side / 2 - margin;
  const texture = busy(side, side).pixels;
  const pixels = texture.map((value, at) => {
    const x = (at % side) + 0.5 - side / 2;
    const y = Math.floor(at / side) + 0.5 - side / 2;
    return Math.hypot(x, y) <= radius ? value : 3;
  });
  return { width: side, height: side, pixels };
}

/** A bar of one color with strokes of text on it. */
function bar(width: number, height: number, color: number, textShare = 0.3): GreyPicture {
  const made = plain(width, height, color);
  for (let y = Math.floor(height / 4); y < (height * 3) / 4; y++) {
    for (let x = 0; x < width * textShare; x++) made.pixels[y * width + x] = 255 - color;
  }
  return made;
}

const whole = ({ width, height }: GreyPicture) => ({ x: 0, y: 0, width, height });

describe('trimBorders', () => {
  it.each([
    ['white', 255],
    ['grey', 60],
  ])('cuts a %s page around a picture, to the pixel', (_name, level) =>
    expect(trimBorders(pasted(plain(300, 260, level), busy(200, 180), 30, 50))).toEqual({
      x: 30,
      y: 50,
      width: 200,
      height: 180,
    }),
  );

  it('cuts a page whose noise is a few levels', () => {
    const page = plain(300, 260, 200);
    for (let at = 0; at < page.pixels.length; at += 3) page.pixels[at] = 204;
    expect(trimBorders(pasted(page, busy(200, 180), 30, 50))).toMatchObject({ x: 30, width: 200 });
  });

  it.each([10, 40, 70])('leaves a head its own air: %d pixels at each side', (margin) => {
    const picture = head(360, margin);
    expect(trimBorders(picture)).toEqual(whole(picture));
  });

  it('leaves a head its air where the page around it goes', () =>
    expect(trimBorders(pasted(plain(400, 400, 255), head(300, 30), 20, 60))).toEqual({
      x: 20,
      y: 60,
      width: 300,
      height: 300,
    }));

  it('cuts the black bars of a video, and leaves a tenth of the picture beside it', () => {
    const shown = pasted(plain(640, 300, 0), busy(300, 300), 170, 0);
    expect(trimBorders(shown)).toEqual({ x: 140, y: 0, width: 360, height: 300 });
  });

  it('cuts a toolbar with text on it, and what lies around it', () => {
    const window = pasted(busy(300, 300), bar(300, 50, 240), 0, 0);
    expect(trimBorders(window)).toEqual({ x: 0, y: 50, width: 300, height: 250 });
    const page = pasted(plain(400, 400, 255), window, 50, 50);
    expect(trimBorders(page)).toEqual({ x: 50, y: 100, width: 300, height: 250 });
  });

  it.each([
    ['its text covers most of it', bar(300, 50, 240, 0.7)],
    ['it is a thin line', bar(300, 8, 240)],
    ['it takes half of the picture', bar(300, 150, 240)],
  ])('leaves a bar of which it is not sure: %s', (_name, top) => {
    const picture = pasted(busy(300, 300), top, 0, 0);
    // A line without text is a border like any other.
    const { height } = trimBorders(picture);
    expect(height).toBeGreaterThanOrEqual(300 - top.height / 4);
  });

  it('leaves an axis of which less than a third would be left', () => {
    const picture = pasted(plain(600, 300, 255), busy(100, 280), 250, 10);
    expect(trimBorders(picture)).toEqual({ x: 0, y: 10, width: 600, height: 280 });
  });

  it.each([0, 128, 255])('leaves a picture of nothing but level %d', (level) => {
    const picture = plain(64, 48, level);
    expect(trimBorders(picture)).toEqual(whole(picture));
  });

  it('leaves a picture without borders', () => {
    const picture = busy(200, 100);
    expect(trimBorders(picture)).toEqual(whole(picture));
  });
});
