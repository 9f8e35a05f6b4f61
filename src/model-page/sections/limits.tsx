import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import type { PageSection } from '../section';

const NOT_MADE_FOR: readonly (readonly [MessageKey, MessageKey])[] = [
  ['model_page_limits_decisions', 'model_page_limits_decisions_why'],
  ['model_page_limits_ruling_out', 'model_page_limits_ruling_out_why'],
  ['model_page_limits_other_diseases', 'model_page_limits_other_diseases_why'],
  ['model_page_limits_after_treatment', 'model_page_limits_after_treatment_why'],
  ['model_page_limits_children', 'model_page_limits_children_why'],
  ['model_page_limits_sequences', 'model_page_limits_sequences_why'],
  ['model_page_limits_scanners', 'model_page_limits_scanners_why'],
];

/** What the model must not be used for; it holds whatever the figures say. */
export function limits(): PageSection {
  return {
    id: 'limits',
    title: t('model_page_limits_title'),
    short: t('model_page_limits_short'),
    body: (
      <dl class="mp-limits">
        {NOT_MADE_FOR.map(([what, why]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>{t(why)}</dd>
          </div>
        ))}
      </dl>
    ),
  };
}
