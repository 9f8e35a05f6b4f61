import type { EntryPage } from '../../storage/history/entry';
import { RichText } from '../../ui/rich-text';
import { shownName } from '../../ui/shown-name';

/** The page that a picture was seen on, as a link where it can be opened again. */
export function EntryPageLine({ page }: { page: EntryPage | null }) {
  if (page === null) return null;
  const { hostname, protocol } = new URL(page.url);
  const title = shownName(page.title) || page.url;
  // Extensions may open files only with a permission of their own.
  if (protocol === 'file:') {
    return (
      <p class="nl-small hi-page">
        <RichText of="history_seen_in_file" parts={{ page: <bdi>{title}</bdi> }} />
      </p>
    );
  }
  const link = (
    <a class="nl-link" href={page.url} target="_blank" rel="noreferrer">
      <bdi>{title}</bdi>
    </a>
  );
  return (
    <p class="nl-small hi-page">
      <RichText of="history_seen_on" parts={{ page: link, site: <bdi>{hostname}</bdi> }} />
    </p>
  );
}
