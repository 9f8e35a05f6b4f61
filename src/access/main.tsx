import { send } from '../messaging/send';
import { readJob } from '../storage/job-records';
import { inPrivateWindows } from '../storage/private-window';
import { askForSites } from '../storage/site-access';
import { renderPage } from '../ui/render-page';
import { startPage } from '../ui/start-page';
import { followTheme } from '../ui/theme';
import { AccessPage } from './access-page';
import { closePage } from './close-page';
import { wantedAccess } from './wanted-access';

followTheme();

const [wanted] = await Promise.all([
  wantedAccess(location.search, readJob),
  startPage('access_title'),
]);
renderPage(
  <AccessPage
    wanted={wanted}
    privateWindow={inPrivateWindows()}
    actions={{
      ask: askForSites,
      startAgain: (jobId) => send('access.granted', { jobId }),
      close: closePage,
    }}
  />,
);
