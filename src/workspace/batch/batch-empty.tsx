import { IntakeButtons } from './intake-buttons';

/** What the view says while there is no batch. */
export function BatchEmpty() {
  return (
    <div class="ws-empty ws-batch-empty">
      <h1>Check many pictures at once</h1>
      <p>
        Drop files or folders anywhere on this page. Each picture becomes a row with its verdict,
        its probabilities and a small view of it; volumes are checked slice by slice.
      </p>
      <IntakeButtons large />
      <p class="nl-small">Pictures stay on this machine. The rows last as long as this page.</p>
      <ul class="ws-batch-steps">
        <li>
          <strong>Sort, filter, open.</strong> Every row opens with its heat map.
        </li>
        <li>
          <strong>Compare with what is known.</strong> Give a table of labels, and see sensitivity,
          specificity, ROC and the misses.
        </li>
        <li>
          <strong>Take it along.</strong> Export CSV, JSON, or the pictures with the map drawn in.
        </li>
      </ul>
    </div>
  );
}
