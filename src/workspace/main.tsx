import { readBackendChoice } from '../storage/backend-choice';
import { readSettings, watchSettings, writeSettings } from '../storage/settings';
import { jobsClient } from '../ui/jobs-client';
import { renderPage } from '../ui/render-page';
import { captureInAddress } from './frozen/capture-in-address';
import { FrozenPage } from './frozen/frozen-page';
import { takeCapture } from './frozen/take-capture';
import { WorkspacePage } from './workspace-page';

const settings = { readSettings, writeSettings, watchSettings, readBackendChoice };
const captureId = captureInAddress(location.search);
renderPage(
  captureId === null ? (
    <WorkspacePage client={jobsClient} settings={settings} />
  ) : (
    <FrozenPage captureId={captureId} take={takeCapture} client={jobsClient} />
  ),
);
