import browser from 'webextension-polyfill';
import { readBackendChoice } from '../../storage/backend-choice';
import { readJobs } from '../../storage/job-records';
import { inPrivateWindows } from '../../storage/private-window';
import { readSettings } from '../../storage/settings';
import { grantedSites } from '../../storage/site-access';
import { storageUsed } from '../settings/storage/storage-used';
import { engineActivity } from './engine-activity';
import { engineRunning } from './engine-running';
import { readModelFile } from './read-model-file';
import type { TechnicalDetails } from './technical-details';

/** Everything that the page shows, as it stands now. What cannot be had is null. */
export async function readTechnicalDetails(): Promise<TechnicalDetails> {
  const [settings, choice, jobs, held, sites, storage, model, running] = await Promise.all([
    readSettings(),
    readBackendChoice(),
    readJobs(),
    browser.permissions.getAll(),
    grantedSites(),
    storageUsed().catch(() => null),
    readModelFile(),
    engineRunning().catch(() => null),
  ]);
  const { deviceMemory = null } = navigator as { deviceMemory?: number };
  return {
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    processors: navigator.hardwareConcurrency,
    memoryGb: deviceMemory,
    privateWindow: inPrivateWindows(),
    running,
    activity: engineActivity(jobs),
    model,
    settings,
    choice,
    storage,
    permissions: [...(held.permissions ?? [])].sort(),
    sites: sites.length,
  };
}
