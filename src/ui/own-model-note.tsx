import type { Finding } from '../engine/finding';
import { t } from '../i18n/t';

/** Marks a finding that is not of our model; nothing for those that are. */
export function OwnModelNote({ finding }: { finding: Finding }) {
  const { own } = finding.model;
  if (own === undefined) return null;
  return <p class="nl-own-model">{t('finding_own_model', { own })}</p>;
}
