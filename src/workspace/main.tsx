import { readBackendChoice } from '../storage/backend-choice';
import { readSettings, watchSettings, writeSettings } from '../storage/settings';
import { grantedSites, onSitesChanged, takeBackSite } from '../storage/site-access';
import { jobsClient } from '../ui/jobs-client';
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
renderPage(<WorkspacePage client={jobsClient} settings={settings} />);
