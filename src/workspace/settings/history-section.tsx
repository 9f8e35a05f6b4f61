import { t } from '../../i18n/t';
import { Section, type SectionProps } from './section';

/** Whether results are kept, and the way to what is. */
export function HistorySection({ settings }: SectionProps) {
  return (
    <Section title={t('settings_history')}>
      <p class="st-text">
        {settings.history ? t('settings_history_on') : t('settings_history_off')}
      </p>
      <a class="nl-link" href={settings.history ? '#history/options' : '#history'}>
        {settings.history ? t('settings_history_options') : t('settings_history_turn_on')}
      </a>
    </Section>
  );
}
