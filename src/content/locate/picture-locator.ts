import type { Request, Response } from '../../messaging/messages';
import { ProblemError } from '../../problems/problem';
import { showsImage } from '../images-showing';
import { contentBox, pictureBox } from '../picture-box';
import type { Box } from '../place-card';
import { intersection, isSameBox, shareOf } from './boxes';
import { coveredShare } from './covered';
import { framesAround, inTab } from './frames';
import { nextFrames } from './next-frames';
import { Stage } from './stage';
import { visiblePart } from './visible-part';
import { whichImage } from './which-image';

/** Of a picture's area, so much must be seen: skulls leave that much dark margin around the brain. */
const LEAST_SEEN = 0.95;
/** Pages shift by a pixel or two when fonts load; a crop is still right then. In CSS pixels. */
const MOVED_PX = 2;

interface Located {
  readonly image: Element;
  readonly imageUrl: string;
  readonly frames: readonly HTMLElement[];
  readonly stage: Stage;
  /** Where the image stands, in the tab's viewport. */
  box: Box | null;
}

/** Makes the page ready for a capture of one picture, and puts it back afterwards. */
export class PictureLocator {
  #located: Located | null = null;

  /**
   * Brings the picture into view, takes our cards away, and tells where it stands.
   *
   * @returns null when the picture's element shows none (broken, not loaded)
   * @throws ProblemError `several-matches`, `picture-gone`, `partly-hidden`, `tab-hidden`,
   * `foreign-frame`
   */
  async locate({ imageUrl }: Request<'page.locate'>): Promise<Response<'page.locate'>> {
    this.restore();
    const image = whichImage(imageUrl);
    if (!image) return null;
    const frames = framesAround();
    if (document.visibilityState === 'hidden') throw new ProblemError('tab-hidden');
    const located = { image, imageUrl, frames, stage: new Stage(image, frames), box: null };
    this.#located = located;
    try {
      return await boxInView(located);
    } catch (error) {
      this.restore();
      throw error;
    }
  }

  /** Puts the page back. `intact`: since `locate` the picture has been there and stood still. */
  restore(): Response<'page.restore'> {
    const located = this.#located;
    this.#located = null;
    if (!located) return { intact: false };
    const stood = standsStill(located);
    return { intact: located.stage.clear() && stood };
  }
}

async function boxInView(located: Located): Promise<Response<'page.locate'>> {
  const { image, imageUrl, frames } = located;
  const shown = () => shownBox(image);
  // Our cards are gone from the screen only when the page has been drawn without them.
  const drawn = async () => (await Promise.all([visiblePart(image, shown), nextFrames(2)]))[0];
  let seen = await drawn();
  if (shareOf(shown(), seen) < LEAST_SEEN) {
    image.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    seen = await drawn();
  }
  if (!image.isConnected || !showsImage(image, imageUrl)) throw new ProblemError('picture-gone');
  if (!seen || shareOf(shown(), seen) < LEAST_SEEN || isCovered(image, seen, frames)) {
    throw new ProblemError('partly-hidden');
  }
  located.box = inTab(shown(), frames);
  const tab = frames.at(-1)?.ownerDocument.defaultView ?? window;
  return {
    box: inTab(seen, frames),
    viewport: { width: tab.innerWidth, height: tab.innerHeight },
  };
}

/** What an element shows of its picture: all, but for fits that crop (`object-fit: cover`). */
function shownBox(image: Element): Box {
  const content = contentBox(image);
  return intersection(pictureBox(image), content) ?? content;
}

function isCovered(image: Element, seen: Box, frames: readonly HTMLElement[]): boolean {
  const shares = [image, ...frames].map((element, depth) =>
    coveredShare(element, inTab(seen, frames.slice(0, depth))),
  );
  return Math.max(...shares) > 1 - LEAST_SEEN;
}

function standsStill({ image, imageUrl, frames, box }: Located): boolean {
  return (
    box !== null &&
    image.isConnected &&
    showsImage(image, imageUrl) &&
    isSameBox(box, inTab(shownBox(image), frames), MOVED_PX)
  );
}
