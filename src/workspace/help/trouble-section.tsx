import { t } from '../../i18n/t';
import { RichText } from '../../ui/rich-text';
import { HelpSection } from './help-section';

/** Where to look when something does not work. */
export function TroubleSection() {
  const details = <a href="#help/technical">{t('technical_title')}</a>;
  return (
    <HelpSection title={t('help_trouble')}>
      <p>
        <RichText of="help_trouble_text" parts={{ details }} />
      </p>
    </HelpSection>
  );
}
