import type { Response } from '../../messaging/messages';
import { MAX_ADDRESS, MAX_PICTURES, type PagePicture } from '../../storage/scan';
import { everyElement } from './every-element';
import { judgeElement } from './judge-element';
import type { PictureIndex } from './picture-index';
import { shortAddress } from './short-address';
import { shownAddress } from './shown-address';

/**
 * After so many milliseconds the page gets its turn. A task past 50 ms is felt; the first look at an
 * element's box may make the browser lay the page out, so most of them are left to that.
 */
const SLICE_MS = 8;

/** Lists the pictures that this frame shows, one entry an address, in the order of the document. */
export async function listPictures(index: PictureIndex): Promise<Response<'scan.list'>> {
  const list = new PictureList(index);
  let sliceEnd = performance.now() + SLICE_MS;
  for (const element of everyElement(document)) {
    if (performance.now() > sliceEnd) {
      await scheduler.yield();
      sliceEnd = performance.now() + SLICE_MS;
    }
    list.look(element);
  }
  const { notLoaded, beyond } = list;
  const pictures = [...list.pictures.values()];
  return { page: performance.timeOrigin, origin, pictures, notLoaded, beyond };
}

class PictureList {
  /** By address. */
  readonly pictures = new Map<string, PagePicture>();
  notLoaded = 0;
  beyond = 0;

  constructor(private readonly index: PictureIndex) {}

  look(element: Element): void {
    const address = shownAddress(element);
    // A lazy image has no address before it is loaded.
    if (address === null && !(element instanceof HTMLImageElement)) return;
    const sizes = judgeElement(element);
    if (sizes === 'waiting') this.notLoaded += 1;
    else if (sizes !== null && address !== null) this.#add(element, shortAddress(address), sizes);
  }

  #add(element: Element, imageUrl: string, sizes: Pick<PagePicture, 'shown' | 'natural'>): void {
    if (imageUrl.length > MAX_ADDRESS) return;
    const known = this.pictures.get(imageUrl);
    if (known) this.pictures.set(imageUrl, { ...known, copies: known.copies + 1 });
    else if (this.pictures.size === MAX_PICTURES) this.beyond += 1;
    else {
      const key = this.index.keyOf(element);
      this.pictures.set(imageUrl, { key, imageUrl, copies: 1, ...sizes });
    }
  }
}
