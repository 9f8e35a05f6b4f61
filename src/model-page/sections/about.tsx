import { formatCount } from '../../ui/format-figure';
import type { Report } from '../report-schema';
import type { PageSection } from '../section';

/** Which model this is, so that a figure can be traced to its weights. */
export function about(report: Report, cardUrl: string | null): PageSection {
  const { id, version, weights, training } = report;
  const facts: [string, string | null][] = [
    ['Model', id],
    ['Version', version],
    ['Weights', `${(weights.bytes / 1e6).toFixed(1)} MB`],
    ['SHA-256 of the weights', weights.sha256],
    ['Trained on', training?.trainImages ? `${formatCount(training.trainImages)} pictures` : null],
    ['Passes over them', training?.epochs ? formatCount(training.epochs) : null],
  ];
  return {
    id: 'about',
    title: 'Which model this is',
    short: 'The model',
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
    return (
      <p>
        The model card is missing from this copy of NeuroLens. Install NeuroLens again to restore
        it.
      </p>
    );
  }
  return (
    <p>
      <a href={url} target="_blank" rel="noreferrer">
        Read the model card
      </a>{' '}
      <span class="nl-small">
        opens in a new tab as plain text: all figures by source, the data and its terms, papers
      </span>
    </p>
  );
}
