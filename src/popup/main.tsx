import { jobsClient } from '../ui/jobs-client';
import { renderPage } from '../ui/render-page';
import { PopupPage } from './popup-page';
import { currentView } from './popup-view';

const view = currentView();
// Only the toolbar sizes its popup by the content; anywhere else the page fills its window.
document.documentElement.classList.toggle('popup-in-window', !view.toolbar);
renderPage(<PopupPage client={jobsClient} view={view} />);
