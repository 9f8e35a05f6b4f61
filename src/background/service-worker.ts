import { receive } from '../messaging/receive';
import { updateBadge } from './badge';
import { installMenus } from './menus';
import { watchHost } from './watch-host';
import { handlers, jobs } from './wiring';

/** The service worker: every listener is registered synchronously, so that it wakes for each. */
receive('background', handlers);
installMenus((click) => jobs.startFromPage(click));
watchHost(() => jobs.recover());
updateBadge();
void jobs.recover();
