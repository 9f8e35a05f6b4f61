import browser from 'webextension-polyfill';
import { receive } from '../messaging/receive';
import { updateBadge } from './badge';
import { countUnfinished } from './count-unfinished';
import { installMenus } from './menus';
import { watchHost } from './watch-host';
import { handlers, jobs } from './wiring';

/** The service worker: every listener is registered synchronously, so that it wakes for each. */
receive('background', handlers);
installMenus((click) => jobs.startFromPage(click));
watchHost(() => jobs.recover());
browser.tabs.onRemoved.addListener((tabId) => jobs.closeTab(tabId));
updateBadge();
void countUnfinished();
void jobs.recover();
