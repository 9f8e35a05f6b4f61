import PQueue from 'p-queue';
import { cropCapture } from '../../imaging/crop';
import { sendToFrame } from '../../messaging/send';
import { ProblemError } from '../../problems/problem';
import { captureTab } from '../capture/capture-tab';
import type { ImageClick } from '../menus';
import { askPage } from './in-page';
import { NOT_SHOWN } from './reason';

/** One at a time: while one is taken its page is scrolled for it, and its card is hidden. */
const queue = new PQueue({ concurrency: 1 });

/**
 * The picture as the page shows it: cut out of a capture of the visible tab, in device pixels.
 *
 * The page is asked to bring the picture into view and to take our card away, and afterwards to put
 * all back; it then also says whether the picture stood still meanwhile.
 *
 * @returns a PNG
 * @throws ProblemError `several-matches`, `picture-gone`, `partly-hidden`, `tab-hidden`,
 * `foreign-frame`, `page-protected`, `page-closed`, `capture-refused`
 */
export function screenshot(click: ImageClick, cardFrame: Promise<number | null>): Promise<Blob> {
  return queue.add(async () => {
    const located = await askPage('page.locate', click, cardFrame);
    if (!located) throw new ProblemError('picture-gone', NOT_SHOWN);
    const [capture, { intact }] = await captureTab(click.tabId).then(
      async (taken) => [taken, await putBack(click)] as const,
      async (error) => {
        await putBack(click);
        throw error;
      },
    );
    if (!intact) throw new ProblemError('picture-gone');
    const canvas = await cropCapture(capture, located.box, located.viewport);
    return canvas.convertToBlob({ type: 'image/png' });
  });
}

/** A page that does not answer any more has nothing to put back. */
async function putBack({ tabId, frameId }: ImageClick): Promise<{ intact: boolean }> {
  try {
    return await sendToFrame({ tabId, frameId }, 'page.restore', undefined);
  } catch {
    return { intact: false };
  }
}
