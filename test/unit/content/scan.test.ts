import { describe, expect, it } from 'vitest';
import { PictureIndex } from '../../../src/content/scan/picture-index';
import { shortAddress } from '../../../src/content/scan/short-address';

describe('the short form of an address', () => {
  it('is the address itself, but for data:', () => {
    for (const address of ['https://page.test/a.png?x=1#y', 'blob:https://page.test/1']) {
      expect(shortAddress(address)).toBe(address);
    }
  });

  it('of data: has its type and length, none of its content, and bounds of its own', () => {
    const long = `data:image/png;base64,${'QUJD'.repeat(500_000)}`;
    const short = shortAddress(long);
    expect(short).toMatch(new RegExp(`^data:image/png;${long.length};[0-9a-f]{1,8}$`));
    expect(shortAddress(`data:${'x'.repeat(5_000)}`).length).toBeLessThan(100);
    expect(shortAddress('data:,')).toMatch(/^data:;6;/);
  });

  it('tells different pictures of one length apart', () => {
    const picture = (seed: number) =>
      `data:image/png;base64,${Array.from({ length: 9_000 }, (_, at) => ((at * seed) % 36).toString(36)).join('')}`;
    const forms = new Set([7, 11, 13, 17, 19].map((seed) => shortAddress(picture(seed))));
    expect(forms.size).toBe(5);
  });
});

describe('the index of pictures', () => {
  it('gives an element one number, and finds it by that', () => {
    const index = new PictureIndex();
    const [first, second] = [{}, {}] as [Element, Element];
    expect([index.keyOf(first), index.keyOf(second), index.keyOf(first)]).toEqual([0, 1, 0]);
    expect(index.at(1)).toBe(second);
    expect(index.at(2)).toBeNull();
  });
});
