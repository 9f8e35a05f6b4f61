import { boundedName } from '../storage/bounded-name';

/** Longest name shown for a picture of a page. */
const MAX_NAME = 120;

/** A name for a page picture: the last part of its path, or "picture" where there is none. */
export function pictureName(imageUrl: string): string {
  let path: string;
  try {
    const url = new URL(imageUrl);
    if (url.protocol === 'data:' || url.protocol === 'blob:') return 'picture';
    path = url.pathname;
  } catch {
    return 'picture';
  }
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return boundedName(decoded(last), MAX_NAME) || 'picture';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
