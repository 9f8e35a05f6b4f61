import type { EntryPage } from '../../storage/history/entry';
import { shownName } from '../../ui/shown-name';

/** The page that a picture was seen on, as a link where it can be opened again. */
export function EntryPageLine({ page }: { page: EntryPage | null }) {
  if (page === null) return null;
  const { hostname, protocol } = new URL(page.url);
  const title = shownName(page.title) || page.url;
  return (
    <p class="nl-small hi-page">
      Seen on {/* Extensions may open files only with a permission of their own. */}
      {protocol === 'file:' ? (
        <bdi>{title}</bdi>
      ) : (
        <>
          <a class="nl-link" href={page.url} target="_blank" rel="noreferrer">
            <bdi>{title}</bdi>
          </a>{' '}
          ({hostname})
        </>
      )}
    </p>
  );
}
