import type { BackendChoice } from '../../engine/backend-choice-schema';
import type { Settings } from '../../storage/settings';
import type { StorageUsed } from '../settings/storage/storage-used';
import type { EngineActivity } from './engine-activity';

/** The shipped model as it lies in the extension's folder. */
export interface ModelFile {
  readonly id: string;
  readonly version: string;
  /** Of the weights, as `metadata.json` says; the engine compares it with the file when it loads. */
  readonly sha256: string;
}

/** Whether something that could calculate is in memory; null where the browser does not tell. */
export type EngineRunning = boolean | null;

/**
 * What helps to understand a report of a fault, and nothing that tells of a person: no names of
 * files or models, no addresses, titles, hashes of pictures, sites, or findings.
 */
export interface TechnicalDetails {
  readonly version: string;
  readonly userAgent: string;
  /** Logical processors, and memory in GB as the browser rounds it; null where it does not tell. */
  readonly processors: number;
  readonly memoryGb: number | null;
  readonly privateWindow: boolean;
  readonly running: EngineRunning;
  readonly activity: EngineActivity;
  /** Null when the file cannot be read: then the engine cannot read it either. */
  readonly model: ModelFile | null;
  readonly settings: Pick<Settings, 'backend' | 'preset' | 'model'>;
  readonly choice: BackendChoice | null;
  /** Null where the browser refuses to measure it. */
  readonly storage: StorageUsed | null;
  readonly permissions: readonly string[];
  /** How many sites were allowed; which ones is nobody's business. */
  readonly sites: number;
}
