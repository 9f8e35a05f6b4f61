import { readBackendChoice } from '../storage/backend-choice';
import { readSettings, watchSettings, writeSettings } from '../storage/settings';
import { jobsClient, measuringClient } from '../ui/jobs-client';
import { renderPage } from '../ui/render-page';
import { WorkspacePage } from './workspace-page';

const settings = { readSettings, writeSettings, watchSettings, readBackendChoice };
// `npm run evaluate` opens the workspace so: what it measures must be measured.
const measuring = new URLSearchParams(location.search).has('measure');
renderPage(<WorkspacePage client={measuring ? measuringClient : jobsClient} settings={settings} />);
