import { t } from '../../i18n/t';
import { VIEW_IDS, VIEWS, type ViewId } from './views';

/** The way from view to view. */
export function Nav({ current }: { current: ViewId }) {
  return (
    <nav class="ws-nav" aria-label={t('shell_views')}>
      {VIEW_IDS.map((id) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
          {t(id === 'results' ? 'shell_results' : VIEWS[id].label)}
        </a>
      ))}
    </nav>
  );
}
