import { readBackendChoice } from '../storage/backend-choice';
import { readSettings, watchSettings, writeSettings } from '../storage/settings';
import { jobsClient } from '../ui/jobs-client';
import { renderPage } from '../ui/render-page';
import { WorkspacePage } from './workspace-page';

const settings = { readSettings, writeSettings, watchSettings, readBackendChoice };
renderPage(<WorkspacePage client={jobsClient} settings={settings} />);
