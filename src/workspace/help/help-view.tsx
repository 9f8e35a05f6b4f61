import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import { ModelLink } from '../../ui/model-link';
import { RichText } from '../../ui/rich-text';
import { TechnicalPage } from '../debug/technical-page';
import { MAX_LISTED } from '../intake/plan';
import { HelpSection } from './help-section';
import { KeyTable } from './key-table';
import { TroubleSection } from './trouble-section';
import { VerdictMeanings } from './verdict-meanings';

const link = (hash: string, words: MessageKey) => <a href={hash}>{t(words)}</a>;
const strong = (words: MessageKey) => <strong>{t(words)}</strong>;

/**
 * How to use NeuroLens, what its answers mean, and where it ends; `#help/technical` is what to put
 * into a report of a fault.
 */
export function HelpView({ rest }: { rest: string }) {
  if (rest === 'technical') return <TechnicalPage />;
  return (
    <div class="st-page hp">
      <h1>{t('help_title')}</h1>
      <OnAnyPage />
      <InTheWorkspace />
      <HelpSection title={t('help_answers')}>
        <VerdictMeanings />
        <p>{t('help_answers_probability')}</p>
      </HelpSection>
      <HelpSection title={t('help_limits')}>
        <ul class="hp-list">
          <li>{t('help_limits_slice')}</li>
          <li>{t('help_limits_types')}</li>
          <li>{t('help_limits_faint')}</li>
          <li>{t('help_limits_wrong')}</li>
        </ul>
        <p>
          <ModelLink />
        </p>
      </HelpSection>
      <HelpSection title={t('help_privacy')}>
        <p>{t('help_privacy_text')}</p>
      </HelpSection>
      <HelpSection title={t('help_keyboard')}>
        <KeyTable />
      </HelpSection>
      <TroubleSection />
      <HelpSection title={t('help_terms')}>
        <p>{t('help_terms_text')}</p>
      </HelpSection>
    </div>
  );
}

function OnAnyPage() {
  return (
    <HelpSection title={t('help_page')}>
      <ul class="hp-list">
        <li>
          <RichText
            of="help_page_image"
            parts={{ what: strong('help_page_image_what'), item: t('menu_check_image') }}
          />
        </li>
        <li>
          <RichText
            of="help_page_region"
            parts={{ what: strong('help_page_region_what'), item: t('mark_region_command') }}
          />
        </li>
        <li>
          <RichText
            of="help_page_scan"
            parts={{ what: strong('help_page_scan_what'), item: t('help_page_scan_button') }}
          />
        </li>
        <li>
          <RichText
            of="help_page_screenshot"
            parts={{ settings: link('#settings', 'settings_title') }}
          />
        </li>
      </ul>
    </HelpSection>
  );
}

function InTheWorkspace() {
  return (
    <HelpSection title={t('help_workspace')}>
      <p>
        <RichText
          of="help_workspace_results"
          parts={{ results: link('#results', 'help_link_results'), map: t('help_workspace_map') }}
        />
      </p>
      <p>
        <RichText
          of="help_workspace_volumes"
          parts={{
            volumes: link('#volumes', 'help_link_volumes'),
            batch: link('#batch', 'help_link_batch'),
            most: MAX_LISTED,
          }}
        />
      </p>
      <p>
        <RichText
          of="help_workspace_history"
          parts={{
            history: link('#history', 'help_link_history'),
            report: t('help_report_button'),
            settings: link('#settings', 'settings_title'),
            models: link('#settings/models', 'help_link_models'),
          }}
        />
      </p>
    </HelpSection>
  );
}
