/** Characters of a `data:` address that its checksum looks at, evenly spread over it. */
const LOOKED_AT = 4_096;

/**
 * An address as it is kept and compared. A `data:` address holds a whole picture, so of that only
 * its type, its length and a checksum: two pictures of a page with the same three are one picture.
 */
export function shortAddress(address: string): string {
  if (!address.startsWith('data:')) return address;
  const type = /^data:([\w.+/-]{0,60})/.exec(address)?.[1] ?? '';
  return `data:${type};${address.length};${checksum(address).toString(16)}`;
}

/** FNV-1a, 32 bits, over a sample of the characters. */
function checksum(text: string): number {
  const step = Math.max(1, Math.floor(text.length / LOOKED_AT));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += step) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
