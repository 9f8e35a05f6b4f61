import pTimeout from 'p-timeout';
import type { MessageTo, Request, Response } from '../../messaging/messages';
import { sendToFrame } from '../../messaging/send';
import { ProblemError, toProblem } from '../../problems/problem';
import type { ImageClick } from '../menus';

/** A page that is stuck lets no script in for as long; a slow one does within seconds. */
const SCRIPT_MS = 10_000;

/** Reads the picture with the page's own rights. Errors as `askPage`, and those of a fetch. */
export async function readInPage(
  click: ImageClick,
  cardFrame: Promise<number | null>,
): Promise<Blob> {
  return askPage('page.read', click, cardFrame);
}

/** Takes the pixels of the element that shows the picture. Errors as `askPage`, and of `page.pixels`. */
export async function readPixels(
  click: ImageClick,
  cardFrame: Promise<number | null>,
): Promise<Blob> {
  return askPage('page.pixels', click, cardFrame);
}

type AboutPicture = Extract<MessageTo<'content'>, 'page.read' | 'page.pixels' | 'page.locate'>;

/**
 * Asks the content script in the picture's frame something about the picture.
 *
 * @throws ProblemError `page-protected` when no script may run in the tab, `file-access-needed` when
 * that is a file's page, `foreign-frame` when none
 * may in the picture's frame, `page-closed` when nobody is there any more; else the page's reason.
 */
export async function askPage<N extends AboutPicture>(
  name: N,
  { tabId, frameId, imageUrl, quiet }: ImageClick,
  cardFrame: Promise<number | null>,
): Promise<Response<N>> {
  // A picture of a scan has no card, and its frame listed it: the script is there.
  const frame = quiet
    ? frameId
    : await pTimeout(cardFrame, { milliseconds: SCRIPT_MS, fallback: () => null });
  if (frame === null) {
    const local = imageUrl.startsWith('file:');
    throw new ProblemError(local ? 'file-access-needed' : 'page-protected');
  }
  if (frame !== frameId) throw new ProblemError('foreign-frame');
  try {
    return await sendToFrame({ tabId, frameId }, name, { imageUrl } as Request<N>);
  } catch (error) {
    const { code, detail } = toProblem(error);
    // The content script was there for the card: whoever does not answer now has gone.
    throw new ProblemError(code === 'internal' ? 'page-closed' : code, detail);
  }
}
