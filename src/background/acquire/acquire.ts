import { pictureKind } from '../../imaging/picture-kind';
import { toProblem } from '../../problems/problem';
import { languageReady } from '../language';
import type { ImageClick } from '../menus';
import type { Acquired } from './acquired';
import { endsAsking, mostTelling, type Reason } from './reason';
import { PICTURE_WAYS, type PictureWay } from './ways';

/**
 * Gets a page picture's bytes, by the first way that brings some.
 *
 * What a way brings must begin as a picture does: an error page under a picture's address is that
 * way's reason, and the next is tried, for the picture stands on the screen. A picture that is
 * damaged is handed on as it is.
 *
 * @param cardFrame settles to the frame that shows the card, or to null where no script may run
 * @throws ProblemError the most telling of the ways' reasons
 */
export async function acquire(
  click: ImageClick,
  cardFrame: Promise<number | null>,
  signal: AbortSignal,
): Promise<Acquired> {
  // Why a picture is refused is said in words.
  await languageReady();
  return tryWays(PICTURE_WAYS, click, cardFrame, signal);
}

/** As `acquire`, by the given ways. */
export async function tryWays(
  ways: readonly PictureWay[],
  click: ImageClick,
  cardFrame: Promise<number | null>,
  signal?: AbortSignal,
): Promise<Acquired> {
  const { protocol } = new URL(click.imageUrl);
  const reasons: Reason[] = [];
  for (const { way, fits, asksServer, disturbs, get } of ways) {
    // Nobody waits for the picture any more: no page is scrolled for it, no tab captured.
    if (signal?.aborted) break;
    if (disturbs && click.quiet) continue;
    if (!fits(protocol) || (asksServer && reasons.some(endsAsking))) continue;
    try {
      const file = await get(click, cardFrame, signal);
      await pictureKind(file);
      return { file, way };
    } catch (error) {
      reasons.push({ way, problem: toProblem(error) });
    }
  }
  throw mostTelling(reasons);
}
