import { t } from '../i18n/t';
import type { Problem } from '../problems/problem';
import { Logo } from '../ui/logo';
import { ProblemNotice } from '../ui/problem-notice';
import { ResearchLine } from '../ui/research-line';
import type { Report } from './report-schema';
import { Section } from './section';
import { Summary } from './sections/summary';
import { sectionsOf } from './sections-of';

export type PageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly report: Report; readonly cardUrl: string | null };

/** The page "How good is this model?": its main figures, and what they do not say. */
export function ModelPage({ state }: { state: PageState }) {
  return (
    <div class="mp">
      <header class="mp-head">
        <a class="mp-home" href="/src/workspace/index.html">
          <Logo />
          NeuroLens
        </a>
      </header>
      {state.kind === 'ready' ? <Ready {...state} /> : <Waiting {...state} />}
    </div>
  );
}

function Waiting(state: Exclude<PageState, { kind: 'ready' }>) {
  return (
    <main class="mp-waiting">
      <h1>{t('model_page_title')}</h1>
      {state.kind === 'failed' ? (
        <>
          <ProblemNotice problem={state.problem} />
          <ResearchLine />
        </>
      ) : (
        <p>{t('model_page_reading')}</p>
      )}
    </main>
  );
}

function Ready({ report, cardUrl }: Extract<PageState, { kind: 'ready' }>) {
  const sections = sectionsOf(report, cardUrl);
  return (
    <div class="mp-columns">
      <nav class="mp-contents" aria-label={t('model_page_contents')}>
        <ul>
          {sections.map(({ id, short }) => (
            <li key={id}>
              <a href={`#${id}`}>{short}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Summary figures={report.figures} />
        {sections.map((section) => (
          <Section key={section.id} {...section} />
        ))}
      </main>
    </div>
  );
}
