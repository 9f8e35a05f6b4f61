import type { Finding } from '../engine/finding';

/** Marks a finding that is not of our model; nothing for those that are. */
export function OwnModelNote({ finding }: { finding: Finding }) {
  const { own } = finding.model;
  if (own === undefined) return null;
  return (
    <p class="nl-own-model">
      {`Not ours: by “${own}”, a model of your own. Uncalibrated, and not measured by NeuroLens.`}
    </p>
  );
}
