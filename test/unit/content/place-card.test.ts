import { describe, expect, it } from 'vitest';
import { fitted } from '../../../src/content/picture-box';
import { type Box, CARD, placeCard } from '../../../src/content/place-card';

const viewport = { width: 1280, height: 800 };

function covered(card: Box, picture: Box): number {
  const width =
    Math.min(card.left + card.width, picture.left + picture.width) -
    Math.max(card.left, picture.left);
  const height =
    Math.min(card.top + card.height, picture.top + picture.height) -
    Math.max(card.top, picture.top);
  return (Math.max(0, width) * Math.max(0, height)) / (picture.width * picture.height);
}

describe('placeCard', () => {
  it('stands right of the picture, level with it', () => {
    const card = placeCard({ left: 100, top: 120, width: 400, height: 300 }, viewport);
    expect(card).toEqual({ left: 508, top: 120, ...CARD });
  });
  it('goes left, below or above when there is no room', () => {
    expect(placeCard({ left: 800, top: 100, width: 470, height: 300 }, viewport).left).toBe(452);
    const wide = { left: 20, top: 20, width: 1240, height: 300 };
    expect(placeCard(wide, viewport).top).toBe(328);
    expect(placeCard({ ...wide, top: 480 }, viewport).top).toBe(12);
  });
  it('stays in view beside a picture that is scrolled half out', () => {
    const card = placeCard({ left: 100, top: -200, width: 400, height: 300 }, viewport);
    expect(card.top).toBeGreaterThanOrEqual(0);
    const low = placeCard({ left: 100, top: 750, width: 400, height: 300 }, viewport);
    expect(low.top + low.height).toBeLessThanOrEqual(viewport.height);
  });
  it.each([
    ['fills the viewport', { left: 0, top: 0, width: 1280, height: 800 }, viewport],
    ['is larger than the viewport', { left: -300, top: -300, width: 2400, height: 2000 }, viewport],
    [
      'is small, in a viewport no larger than the card',
      { left: 40, top: 60, width: 200, height: 200 },
      { width: 360, height: 440 },
    ],
    [
      'is tiny, in a phone’s viewport',
      { left: 150, top: 200, width: 60, height: 60 },
      { width: 360, height: 640 },
    ],
  ])('never covers the whole picture: it %s', (_name, picture, view) => {
    expect(covered(placeCard(picture, view), picture)).toBeLessThanOrEqual(0.6001);
  });
  it('has one size, and a corner when the picture is gone', () => {
    expect(placeCard(null, viewport)).toEqual({ left: 932, top: 8, ...CARD });
  });
});

describe('fitted', () => {
  const content = { left: 10, top: 20, width: 200, height: 100 };
  const natural = { width: 50, height: 50 };
  it('centers a contained picture between bars', () => {
    expect(fitted(content, natural, 'contain')).toEqual({
      left: 60,
      top: 20,
      width: 100,
      height: 100,
    });
  });
  it('lets a covering picture stand out', () => {
    expect(fitted(content, natural, 'cover')).toEqual({
      left: 10,
      top: -30,
      width: 200,
      height: 200,
    });
  });
  it('keeps natural size for none, and for scale-down when it fits', () => {
    expect(fitted(content, natural, 'none').width).toBe(50);
    expect(fitted(content, natural, 'scale-down').width).toBe(50);
    expect(fitted(content, { width: 400, height: 400 }, 'scale-down').width).toBe(100);
  });
  it.each([
    ['0% 100%', 10],
    ['100% 0%', 110],
    ['30px 50%', 40],
    ['calc(100% - 10px) 50%', 100],
    ['calc(50% + 5px) 0px', 65],
  ])('stands where object-position %s says', (position, left) => {
    expect(fitted(content, natural, 'contain', position).left).toBe(left);
  });
  it('hides the parts that object-position says of a covering picture', () => {
    expect(fitted(content, natural, 'cover', '50% 0%').top).toBe(20);
    expect(fitted(content, natural, 'cover', '50% 100%').top).toBe(-80);
  });
  it('fills by default', () => expect(fitted(content, natural, 'fill')).toEqual(content));
});
