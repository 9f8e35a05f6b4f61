import browser from 'webextension-polyfill';
import { receive } from '../messaging/receive';
import { updateBadge } from './badge';
import { countUnfinished } from './count-unfinished';
import { keepHistory } from './history/keep-history';
import { pageOfTab } from './history/page-of-tab';
import { keepAwake } from './keep-awake';
import { installMenus } from './menus';
import { beginRegion } from './region/begin-region';
import { watchRegionCommand } from './region/region-command';
import { watchScans } from './scan/watch-scans';
import { watchHost } from './watch-host';
import { welcomeAtInstall } from './welcome';
import { handlers, host, jobs, scans } from './wiring';

/** The service worker: every listener is registered synchronously, so that it wakes for each. */
receive('background', handlers);
installMenus(
  (click) => jobs.startFromPage(click),
  (tabId) => beginRegion(tabId, jobs),
);
welcomeAtInstall();
watchRegionCommand((tabId) => beginRegion(tabId, jobs));
watchHost(() => jobs.recover());
browser.tabs.onRemoved.addListener((tabId) => jobs.closeTab(tabId));
updateBadge();
void countUnfinished();
watchScans(scans);
keepHistory({ picture: (jobId) => host.picture(jobId), pageOfTab });
if (import.meta.env.MODE === 'firefox') keepAwake();
void jobs.recover();
