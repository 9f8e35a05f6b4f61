import { t } from '../i18n/t';
import { Brand } from '../ui/brand';
import { ModelLink } from '../ui/model-link';
import { RichText } from '../ui/rich-text';
import cardDark from './pictures/page-card-dark.png';
import cardLight from './pictures/page-card-light.png';
import regionDark from './pictures/region-dark.png';
import regionLight from './pictures/region-light.png';
import workspaceDark from './pictures/workspace-dark.png';
import workspaceLight from './pictures/workspace-light.png';
import { Step } from './step';

const WORKSPACE = '/src/workspace/index.html';

/** Opens once, after the installation: what NeuroLens does, what it does not, and how to use it. */
export function WelcomePage() {
  return (
    <main class="wl">
      <header class="wl-head">
        <Brand />
        <p class="wl-lead">{t('welcome_lead')}</p>
      </header>
      <Steps />
      <div class="wl-notes">
        <section>
          <h2>{t('welcome_reach_title')}</h2>
          <p>{t('welcome_reach_text')}</p>
        </section>
        <section>
          <h2>{t('welcome_limits_title')}</h2>
          <p>
            {t('welcome_limits_text')} <ModelLink />
          </p>
        </section>
        <section>
          <h2>{t('welcome_terms_title')}</h2>
          <p>
            <RichText
              of="welcome_terms_text"
              parts={{ license: <a href="/models/LICENSE">{t('welcome_terms_license')}</a> }}
            />
          </p>
        </section>
      </div>
      <p class="wl-go">
        <a class="nl-button nl-button-primary" href={WORKSPACE}>
          {t('welcome_open_workspace')}
        </a>
        <a class="nl-link" href={`${WORKSPACE}#help`}>
          {t('welcome_help')}
        </a>
      </p>
    </main>
  );
}

/** The three ways to a result, each with a picture of it. */
function Steps() {
  return (
    <ol class="wl-steps" aria-label={t('welcome_steps_label')}>
      <Step
        title={t('welcome_click_title')}
        light={cardLight}
        dark={cardDark}
        shows={t('welcome_click_shows')}
      >
        <RichText of="welcome_click_text" parts={{ command: <q>{t('menu_check_image')}</q> }} />
      </Step>
      <Step
        title={t('welcome_region_title')}
        light={regionLight}
        dark={regionDark}
        shows={t('welcome_region_shows')}
      >
        <RichText of="welcome_region_text" parts={{ keys: <MarkRegionKeys /> }} />
      </Step>
      <Step
        title={t('welcome_files_title')}
        light={workspaceLight}
        dark={workspaceDark}
        shows={t('welcome_files_shows')}
      >
        <RichText
          of="welcome_files_text"
          parts={{ workspace: <a href={WORKSPACE}>{t('welcome_workspace_word')}</a> }}
        />
      </Step>
    </ol>
  );
}

/** The shortcut of the manifest, in its own order whichever way the text runs. */
function MarkRegionKeys() {
  return (
    <bdi dir="ltr">
      <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>M</kbd>
    </bdi>
  );
}
