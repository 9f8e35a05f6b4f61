import { boundedName } from '../storage/bounded-name';
import { UNNAMED_PICTURE } from '../storage/given-names';

/** Longest name shown for a picture of a page. */
const MAX_NAME = 120;

/** A name for a page picture: the last part of its path, or a given one where there is none. */
export function pictureName(imageUrl: string): string {
  let path: string;
  try {
    const url = new URL(imageUrl);
    if (url.protocol === 'data:' || url.protocol === 'blob:') return UNNAMED_PICTURE;
    path = url.pathname;
  } catch {
    return UNNAMED_PICTURE;
  }
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return boundedName(decoded(last), MAX_NAME) || UNNAMED_PICTURE;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
