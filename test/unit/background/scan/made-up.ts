import type { FrameListing } from '../../../../src/background/scan/list-tab';
import type { PagePicture } from '../../../../src/storage/scan';

/** A picture of a page that nothing speaks against. */
export function picture(change: Partial<PagePicture> = {}): PagePicture {
  return {
    key: 0,
    imageUrl: 'https://page.test/a.png',
    shown: { width: 200, height: 200 },
    natural: { width: 512, height: 512 },
    copies: 1,
    ...change,
  };
}

/** What the tab's own document lists. */
export function listing(change: Partial<FrameListing> = {}): FrameListing {
  return {
    frameId: 0,
    page: 1_000.5,
    origin: 'https://page.test',
    pictures: [],
    notLoaded: 0,
    beyond: 0,
    ...change,
  };
}
