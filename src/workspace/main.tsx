import { readBackendChoice } from '../storage/backend-choice';
import { readSettings, watchSettings, writeSettings } from '../storage/settings';
import { grantedSites, onSitesChanged, takeBackSite } from '../storage/site-access';
import { jobsClient, measuringClient } from '../ui/jobs-client';
import { renderPage } from '../ui/render-page';
import { followTheme } from '../ui/theme';
import { captureInAddress } from './frozen/capture-in-address';
import { FrozenPage } from './frozen/frozen-page';
import { takeCapture } from './frozen/take-capture';
import { WorkspacePage } from './workspace-page';

followTheme();

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
const client = measuring ? measuringClient : jobsClient;
const captureId = captureInAddress(location.search);
renderPage(
  captureId === null ? (
    <WorkspacePage client={client} settings={settings} />
  ) : (
    <FrozenPage captureId={captureId} take={takeCapture} client={client} />
  ),
);
