import { type Candidate, MAX_PICTURES, type PagePicture } from '../../storage/scan';
import { isForeign, leftOutAtOnce } from './left-out';
import type { FrameListing } from './list-tab';

/** The pictures of a tab, as a scan keeps them. */
export interface TabPictures {
  readonly candidates: Candidate[];
  readonly notLoaded: number;
  readonly beyond: number;
}

/**
 * Adds what the frames of a tab list to the candidates that a scan knows. An address is one
 * candidate, in whichever frames and however often it is shown; a known one stays as it is, but for
 * the number of its copies.
 */
export function addListings(
  known: readonly Candidate[],
  listings: readonly FrameListing[],
): TabPictures {
  const all = new Map(known.map((candidate) => [identity(candidate), candidate]));
  const seen = new Set<string>();
  let beyond = 0;
  let notLoaded = 0;
  for (const listing of listings) {
    beyond += listing.beyond;
    notLoaded += listing.notLoaded;
    for (const picture of listing.pictures) {
      const id = identity({ ...picture, frameId: listing.frameId });
      const before = all.get(id);
      if (!before && all.size === MAX_PICTURES) beyond += 1;
      else
        all.set(id, before ? countAgain(before, picture, seen.has(id)) : begin(picture, listing));
      seen.add(id);
    }
  }
  return { candidates: [...all.values()], notLoaded, beyond };
}

function begin(picture: PagePicture, { frameId, origin }: FrameListing): Candidate {
  const leftOut = leftOutAtOnce(picture, origin);
  const jobId = leftOut === null ? crypto.randomUUID() : null;
  return { ...picture, frameId, foreign: isForeign(picture.imageUrl, origin), jobId, leftOut };
}

/** Several frames' copies of this listing add up; those of an earlier listing are forgotten. */
function countAgain(before: Candidate, { copies }: PagePicture, seen: boolean): Candidate {
  const counted = { ...before, copies: seen ? before.copies + copies : copies };
  // What the page had taken away is back.
  return before.leftOut === 'gone'
    ? { ...counted, leftOut: null, jobId: crypto.randomUUID() }
    : counted;
}

/** A `blob:` address is readable in its own frame only; any other means the same everywhere. */
function identity({ imageUrl, frameId }: Pick<Candidate, 'imageUrl' | 'frameId'>): string {
  return imageUrl.startsWith('blob:') ? `${frameId} ${imageUrl}` : imageUrl;
}
