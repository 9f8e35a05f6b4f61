/**
 * Tags as a person types them, between commas. Spaces at their ends, empty ones and repeated ones
 * go; which letters are large is kept, but makes no other tag.
 */
export function tagsOf(text: string): string[] {
  const tags = new Map<string, string>();
  for (const part of text.split(',')) {
    const tag = part.trim().replace(/\s+/g, ' ');
    const key = tag.toLowerCase();
    if (tag !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}
