import { toProblem } from '../problems/problem';
import { renderPage } from '../ui/render-page';
import { startPage } from '../ui/start-page';
import { followTheme } from '../ui/theme';
import { modelCardUrl } from './model-card';
import { ModelPage, type PageState } from './model-page';
import { readReport } from './read-report';

followTheme();

async function pageState(): Promise<PageState> {
  try {
    const [report, cardUrl] = await Promise.all([readReport(), modelCardUrl()]);
    return { kind: 'ready', report, cardUrl };
  } catch (error) {
    return { kind: 'failed', problem: toProblem(error) };
  }
}

await startPage('model_page_title');
renderPage(<ModelPage state={{ kind: 'loading' }} />);
void pageState().then((state) => {
  renderPage(<ModelPage state={state} />);
  // The browser looked for the address's place before there was anything to find.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
});
