import { jobsClient } from '../ui/jobs-client';
import { renderPage } from '../ui/render-page';
import { startPage } from '../ui/start-page';
import { followTheme } from '../ui/theme';
import { PopupPage } from './popup-page';
import { currentView } from './popup-view';
import { scanClient } from './scan/scan-client';
import { ScanSwitch } from './scan/scan-switch';

followTheme();

const view = currentView();
// Only the toolbar sizes its popup by the content; anywhere else the page fills its window.
document.documentElement.classList.toggle('popup-in-window', !view.toolbar);
await startPage();
// A window of our own lies over no page.
renderPage(
  view.toolbar ? (
    <ScanSwitch client={jobsClient} scans={scanClient} view={view} />
  ) : (
    <PopupPage client={jobsClient} view={view} />
  ),
);
