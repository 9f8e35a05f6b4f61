import { sendToFrame } from '../../messaging/send';
import { ProblemError, toProblem } from '../../problems/problem';
import type { ImageClick } from '../menus';
import type { Acquired } from './acquired';
import { fetchPicture } from './fetch-picture';

/**
 * Gets a page picture's bytes: `data:` and http(s) by a fetch here, `blob:` and whatever that could
 * not read by the content script, which has the page's own rights.
 *
 * @throws ProblemError `access-needed` when neither may read it, else the reason of the fetch.
 */
export async function acquire(
  click: ImageClick,
  cardFrame: Promise<number | null>,
): Promise<Acquired> {
  const { protocol } = new URL(click.imageUrl);
  if (protocol === 'data:') return { file: await fetchPicture(click.imageUrl), way: 'data' };
  if (protocol === 'http:' || protocol === 'https:') {
    try {
      return { file: await fetchPicture(click.imageUrl), way: 'fetch' };
    } catch (error) {
      // A server that answered has said what is wrong; only a refused read is worth another way.
      if (!(error instanceof ProblemError) || error.code !== 'network-failed') throw error;
    }
  } else if (protocol !== 'blob:') {
    throw new ProblemError('access-needed', protocol);
  }
  if (!click.quiet && (await cardFrame) === null) throw new ProblemError('page-protected');
  return { file: await readInPage(click), way: 'page' };
}

async function readInPage(click: ImageClick): Promise<Blob> {
  try {
    return await sendToFrame(click, 'page.read', { imageUrl: click.imageUrl });
  } catch (error) {
    const { code, detail } = toProblem(error);
    // `internal` here means that no content script answered: none may run in that page or frame.
    throw new ProblemError(code === 'internal' ? 'access-needed' : code, detail);
  }
}
