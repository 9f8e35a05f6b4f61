import { receive } from '../messaging/receive';
import { updateBadge } from './badge';
import { installMenus } from './menus';
import { watchScans } from './scan/watch-scans';
import { watchHost } from './watch-host';
import { handlers, jobs, scans } from './wiring';

/** The service worker: every listener is registered synchronously, so that it wakes for each. */
receive('background', handlers);
installMenus((click) => jobs.startFromPage(click));
watchHost(() => jobs.recover());
updateBadge();
watchScans(scans);
void jobs.recover();
