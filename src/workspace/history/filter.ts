import type { Verdict } from '../../engine/finding';
import { compareNames } from '../../i18n/format';
import type { Summary } from '../../storage/history/entry';

/** What the list shows of the history. */
export interface Filter {
  /** Words, each of which has to occur. */
  readonly search: string;
  readonly verdict: Verdict | null;
  readonly tag: string | null;
}

export const NO_FILTER: Filter = { search: '', verdict: null, tag: null };

export function isFiltering({ search, verdict, tag }: Filter): boolean {
  return search.trim() !== '' || verdict !== null || tag !== null;
}

/** The entries that fit, in their order. Searched are name, note, tags and the page's title. */
export function filtered(summaries: readonly Summary[], filter: Filter): readonly Summary[] {
  if (!isFiltering(filter)) return summaries;
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  return summaries.filter(
    (summary) =>
      (filter.verdict === null || summary.verdict === filter.verdict) &&
      (filter.tag === null || summary.tags.some((tag) => folded(tag) === filter.tag)) &&
      (words.length === 0 || hasAll(summary, words)),
  );
}

/** Each tag once, however its letters are written, by the alphabet: `folded` is its key. */
export function allTags(summaries: readonly Summary[]): { key: string; tag: string }[] {
  const tags = new Map<string, string>();
  for (const { tags: own } of summaries) {
    for (const tag of own) if (!tags.has(folded(tag))) tags.set(folded(tag), tag);
  }
  return [...tags].map(([key, tag]) => ({ key, tag })).sort((a, b) => compareNames(a.key, b.key));
}

function hasAll({ name, note, tags, page }: Summary, words: readonly string[]): boolean {
  const text = folded([name, note, ...tags, page?.title ?? ''].join('\n'));
  return words.every((word) => text.includes(word));
}

/** As compared: without case and without accents, which searches seldom type. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
