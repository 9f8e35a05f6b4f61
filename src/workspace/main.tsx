import { readBackendChoice } from '../storage/backend-choice';
import { readSettings, watchSettings, writeSettings } from '../storage/settings';
import { grantedSites, onSitesChanged, takeBackSite } from '../storage/site-access';
import { jobsClient, measuringClient } from '../ui/jobs-client';
import { renderPage } from '../ui/render-page';
import { startPage } from '../ui/start-page';
import { followTheme } from '../ui/theme';
import { offerMeasureHook } from './batch/measure-hook';
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
// Measurements open the workspace so: what they measure must be measured. `npm run evaluate` has
// everything go to the batch and takes the rows from there; the others measure single pictures.
const measuring = new URLSearchParams(location.search).get('measure');
const client = measuring === null ? jobsClient : measuringClient;
const batchOnly = measuring === 'batch';
if (batchOnly) offerMeasureHook();
const captureId = captureInAddress(location.search);
await startPage();
renderPage(
  captureId === null ? (
    <WorkspacePage client={client} settings={settings} batchOnly={batchOnly} />
  ) : (
    <FrozenPage captureId={captureId} take={takeCapture} client={client} />
  ),
);
