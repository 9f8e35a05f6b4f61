/** Longest name of a picture that a job holds, in UTF-16 units; file systems end at 255 bytes. */
export const MAX_NAME = 300;

/**
 * Cuts a name to the limit without cutting a character in two: half an emoji is no valid text, and
 * what stores or sends it may refuse it or change it.
 */
export function boundedName(name: string, limit = MAX_NAME): string {
  return name
    .slice(0, limit)
    .replace(/\p{Cs}$/u, '')
    .replace(/\p{Cs}/gu, '\u{fffd}');
}
