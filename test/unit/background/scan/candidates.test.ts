import { describe, expect, it } from 'vitest';
import { addListings } from '../../../../src/background/scan/candidates';
import { isForeign, leftOutAtOnce } from '../../../../src/background/scan/left-out';
import { MAX_PICTURES } from '../../../../src/storage/scan';
import { listing, picture } from './made-up';

const PAGE = 'https://page.test';

describe('what is left out at once', () => {
  it.each([
    ['https://page.test/a.png', null],
    ['https://page.test/logo.SVG?v=2', 'format'],
    ['data:image/svg+xml;99;1f', 'format'],
    ['data:image/png;99;1f', null],
    ['blob:https://page.test/1234', null],
    ['http://192.168.1.1/status.png', 'private-network'],
    ['http://printer/scan.png', 'private-network'],
  ])('%s: %s', (imageUrl, reason) => {
    expect(leftOutAtOnce(picture({ imageUrl }), PAGE)).toBe(reason);
  });

  it('reads the user’s own network on pages of that network', () => {
    const inside = picture({ imageUrl: 'http://192.168.1.5/a.png' });
    expect(leftOutAtOnce(inside, 'http://192.168.1.1')).toBeNull();
    expect(leftOutAtOnce(inside, 'null')).toBe('private-network');
  });

  it('judges by the picture’s own size, where that is known', () => {
    expect(leftOutAtOnce(picture({ natural: { width: 50, height: 50 } }), PAGE)).toBe('small');
    expect(leftOutAtOnce(picture({ natural: { width: 900, height: 300 } }), PAGE)).toBe('shape');
    expect(leftOutAtOnce(picture({ natural: null }), PAGE)).toBeNull();
  });
});

describe('a picture of another site', () => {
  it.each([
    ['https://page.test/a.png', PAGE, false],
    ['https://cdn.test/a.png', PAGE, true],
    ['http://page.test/a.png', PAGE, true],
    ['https://page.test:8443/a.png', PAGE, true],
    ['https://page.test/a.png', 'null', true],
    ['blob:https://page.test/1', PAGE, false],
    ['data:image/png;99;1f', PAGE, false],
  ])('%s on %s: %s', (imageUrl, origin, foreign) => {
    expect(isForeign(imageUrl, origin)).toBe(foreign);
  });
});

describe('the candidates of a tab', () => {
  it('are one an address, with their copies in all frames', () => {
    const { candidates } = addListings(
      [],
      [
        listing({
          pictures: [picture({ copies: 2 }), picture({ key: 1, imageUrl: `${PAGE}/b.png` })],
        }),
        listing({ frameId: 4, pictures: [picture()] }),
      ],
    );
    expect(candidates.map(({ imageUrl, copies, frameId }) => [imageUrl, copies, frameId])).toEqual([
      [`${PAGE}/a.png`, 3, 0],
      [`${PAGE}/b.png`, 1, 0],
    ]);
  });

  it('keep blob: addresses of frames apart', () => {
    const blob = picture({ imageUrl: 'blob:https://page.test/1' });
    const { candidates } = addListings(
      [],
      [listing({ pictures: [blob] }), listing({ frameId: 4, pictures: [blob] })],
    );
    expect(candidates).toHaveLength(2);
  });

  it('stay as they are when listed again, and new ones are added', () => {
    const first = addListings([], [listing({ pictures: [picture()] })]).candidates;
    const again = addListings(first, [
      listing({
        pictures: [picture({ copies: 2 }), picture({ key: 1, imageUrl: `${PAGE}/b.png` })],
      }),
    ]).candidates;
    expect(again[0]).toEqual({ ...first[0], copies: 2 });
    expect(again).toHaveLength(2);
  });

  it('are checked after all when the page brings them back', () => {
    const [known] = addListings([], [listing({ pictures: [picture()] })]).candidates;
    if (!known) throw new Error('no candidate');
    const gone = { ...known, jobId: null, leftOut: 'gone' as const };
    const [back] = addListings([gone], [listing({ pictures: [picture()] })]).candidates;
    expect(back).toMatchObject({ leftOut: null, jobId: expect.any(String) });
  });

  it('are bounded in number, over all frames, and the rest is counted', () => {
    const many = (count: number, from: number) =>
      Array.from({ length: count }, (_, at) => picture({ imageUrl: `${PAGE}/${from + at}.png` }));
    const { candidates, beyond } = addListings(
      [],
      [
        listing({ pictures: many(MAX_PICTURES - 1, 0) }),
        listing({ frameId: 2, pictures: many(4, 1_000), beyond: 5 }),
      ],
    );
    expect(candidates).toHaveLength(MAX_PICTURES);
    expect(beyond).toBe(3 + 5);
  });

  it('have no job when they are left out', () => {
    const small = picture({ natural: { width: 20, height: 20 } });
    const [candidate] = addListings([], [listing({ pictures: [small] })]).candidates;
    expect(candidate).toMatchObject({ jobId: null, leftOut: 'small' });
  });
});
