import { send } from '../messaging/send';
import { readJob } from '../storage/job-records';
import { inPrivateWindows } from '../storage/private-window';
import { askForSites } from '../storage/site-access';
import { renderPage } from '../ui/render-page';
import { followTheme } from '../ui/theme';
import { AccessPage } from './access-page';
import { closePage } from './close-page';
import { wantedAccess } from './wanted-access';

followTheme();

void wantedAccess(location.search, readJob).then((wanted) =>
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
  ),
);
