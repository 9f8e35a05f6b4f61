import type { Way } from '../../storage/job';
import type { ImageClick } from '../menus';
import { fetchPicture } from './fetch-picture';
import { readInPage, readPixels } from './in-page';
import { screenshot } from './screenshot';

/** One way to a page's picture. */
export interface PictureWay {
  readonly way: Way;
  /** Whether it can lead anywhere for an address with this protocol (`https:`). */
  fits(protocol: string): boolean;
  /** Whether it asks the picture's server, which is not done again once that has kept us waiting. */
  readonly asksServer: boolean;
  /** Whether the user sees it happen (the page scrolls): for pictures that were clicked alone. */
  readonly disturbs?: boolean;
  /** @throws ProblemError the reason why this way does not lead to the picture */
  get(
    click: ImageClick,
    cardFrame: Promise<number | null>,
    signal: AbortSignal | undefined,
  ): Promise<Blob>;
}

/** Not `file:`: our content policy reaches no files, and those of a page can be captured. */
const FETCHED = ['http:', 'https:'];
/** Addresses that only the page itself can resolve come to its own fetch alone. */
const READ_IN_PAGE = ['http:', 'https:', 'blob:', 'filesystem:'];

/** From the picture's own bytes to what can be seen of it. Each way has a time-out of its own. */
export const PICTURE_WAYS: readonly PictureWay[] = [
  {
    way: 'data',
    fits: (protocol) => protocol === 'data:',
    asksServer: false,
    get: fetchClicked,
  },
  {
    way: 'fetch',
    fits: (protocol) => FETCHED.includes(protocol),
    asksServer: true,
    get: fetchClicked,
  },
  {
    way: 'page',
    fits: (protocol) => READ_IN_PAGE.includes(protocol),
    asksServer: true,
    get: readInPage,
  },
  { way: 'pixels', fits: () => true, asksServer: false, get: readPixels },
  { way: 'capture', fits: () => true, asksServer: false, disturbs: true, get: screenshot },
];

function fetchClicked(
  { imageUrl }: ImageClick,
  _cardFrame: unknown,
  signal: AbortSignal | undefined,
): Promise<Blob> {
  return fetchPicture(imageUrl, fetch, undefined, signal);
}
