import { plural, t } from '../../i18n/t';
import { formatBytes } from '../../ui/format-bytes';
import { formatCount } from '../../ui/format-figure';
import type { Report } from '../report-schema';
import type { PageSection } from '../section';

/** Which model this is, so that a figure can be traced to its weights. */
export function about(report: Report, cardUrl: string | null): PageSection {
  const { id, version, weights, training } = report;
  const facts: [string, string | null][] = [
    [t('model_page_about_model'), id],
    [t('model_page_about_version'), version],
    [t('model_page_about_weights'), formatBytes(weights.bytes)],
    [t('model_page_about_hash'), weights.sha256],
    [
      t('model_page_about_trained'),
      training?.trainImages ? plural('model_page_pictures', training.trainImages) : null,
    ],
    [t('model_page_about_epochs'), training?.epochs ? formatCount(training.epochs) : null],
  ];
  return {
    id: 'about',
    title: t('model_page_about_title'),
    short: t('model_page_about_short'),
    body: (
      <>
        <dl class="mp-facts">
          {facts
            .filter(([, value]) => value !== null)
            .map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <ModelCard url={cardUrl} />
      </>
    ),
  };
}

function ModelCard({ url }: { url: string | null }) {
  if (url === null) {
    return <p>{t('model_page_card_missing')}</p>;
  }
  return (
    <p>
      <a href={url} target="_blank" rel="noreferrer">
        {t('model_page_card_read')}
      </a>{' '}
      <span class="nl-small">{t('model_page_card_note')}</span>
    </p>
  );
}
