import { readBackendChoice } from '../storage/backend-choice';
import { readSettings, watchSettings, writeSettings } from '../storage/settings';
import { grantedSites, onSitesChanged, takeBackSite } from '../storage/site-access';
import { jobsClient, measuringClient } from '../ui/jobs-client';
import { renderPage } from '../ui/render-page';
import { WorkspacePage } from './workspace-page';

const settings = {
  readSettings,
  writeSettings,
  watchSettings,
  readBackendChoice,
  grantedSites,
  takeBackSite,
  onSitesChanged,
};
// `npm run evaluate` opens the workspace so: what it measures must be measured.
const measuring = new URLSearchParams(location.search).has('measure');
renderPage(<WorkspacePage client={measuring ? measuringClient : jobsClient} settings={settings} />);
