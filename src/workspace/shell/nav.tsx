import { VIEW_IDS, VIEWS, type ViewId } from './views';

/** The way from view to view. */
export function Nav({ current }: { current: ViewId }) {
  return (
    <nav class="ws-nav" aria-label="Views">
      {VIEW_IDS.map((id) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
          {id === 'results' ? 'Results' : VIEWS[id].label}
        </a>
      ))}
    </nav>
  );
}
