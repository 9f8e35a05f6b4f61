import { boundedName } from '../storage/bounded-name';
import type { Job, PageBox, Source, Stage } from '../storage/job';
import { newJob } from '../storage/new-job';
import type { ImageClick } from './menus';
import { pictureName } from './picture-name';

/** A rectangle of a page, marked by the user, whose pixels are at hand. */
export interface MarkedRegion {
  readonly tabId: number;
  readonly frameId: number;
  readonly incognito: boolean;
  /** From the top left of the document, in CSS pixels. */
  readonly region: PageBox;
  readonly name: string;
  readonly file: Blob;
}

/** A file from one of our own pages. */
export interface HandedIn {
  readonly file: Blob;
  readonly name: string;
  /** Handed in again with the same id, it is the same job. */
  readonly jobId?: string | undefined;
  readonly source?: Extract<Source, 'file' | 'region'> | undefined;
  readonly incognito?: boolean | undefined;
  /** For measuring: the engine looks at it even if it was seen before. */
  readonly fresh?: boolean | undefined;
}

/** The job of a picture of a page. The pixels of a `data:` address are not kept with it. */
export function jobOfClick(
  { tabId, frameId, imageUrl, incognito, targetElementId }: ImageClick,
  known: { readonly id: string; readonly scanId: string | null; readonly stage: Stage },
): Job {
  const address = imageUrl.startsWith('data:') ? 'data:' : imageUrl;
  return newJob({
    id: known.id,
    name: pictureName(imageUrl),
    source: 'image',
    origin: {
      ...{ tabId, frameId, cardFrameId: frameId, imageUrl: address, region: null },
      ...(targetElementId !== undefined && { targetElementId }),
    },
    scanId: known.scanId,
    incognito,
    state: { kind: 'working', stage: known.stage },
  });
}

/** What was clicked, as far as it can be acquired again; null for files, regions and `data:`. */
export function clickOfJob({ origin, incognito, scanId }: Job): ImageClick | null {
  if (!origin?.imageUrl || origin.imageUrl === 'data:') return null;
  const { tabId, frameId, imageUrl } = origin;
  return { tabId, frameId, imageUrl, incognito, quiet: scanId !== null };
}

export function jobOfRegion({ tabId, frameId, incognito, region, name }: MarkedRegion): Job {
  const origin = { tabId, frameId, cardFrameId: frameId, imageUrl: null, region };
  return newJob({ name, source: 'region', origin, incognito });
}

export function jobOfFile({ name, jobId, source = 'file', incognito = false }: HandedIn): Job {
  return newJob({ name: boundedName(name), source, incognito, ...(jobId && { id: jobId }) });
}
