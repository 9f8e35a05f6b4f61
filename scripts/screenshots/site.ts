import { join } from 'node:path';
import { type FolderServer, serveFolder } from '../browser/serve-folder';
import { tempFolder } from '../browser/temp-folder';
import { findSample } from '../samples/catalog';
import { writeSamples } from '../samples/write-samples';
import { writeGalleryPage } from './gallery-page';
import { writeLessonPage } from './lesson-page';
import { writeViewerPage } from './viewer-page';

/** Another site, by its name alone: it is this machine too. */
const OTHER_HOST = 'images.example.net';
/** The flag by which a browser finds it. */
export const FIND_OTHER_HOST = `--host-resolver-rules=MAP ${OTHER_HOST} 127.0.0.1`;

/** Ends the address of a picture that only an image element is given. */
const SHOWN_ONLY = '?shown-only';

export const SUBJECT = 'axial-t1-contrast-glioma';
const GALLERY = [
  'bar-chart',
  'sagittal-t1-contrast-pituitary',
  'axial-t2-healthy',
  'cat-photo',
  'axial-t1-contrast-meningioma',
  'coronal-t1-healthy',
  SUBJECT,
];
const GALLERY_ELSEWHERE = ['axial-flair-glioma', 'sagittal-t1-healthy'];
const VIEWER = [SUBJECT, 'axial-t2-healthy', 'coronal-t1-healthy', 'sagittal-t1-healthy'];

/** Pages of somebody else's, with the drawn samples on them. */
export interface Site {
  readonly lesson: string;
  /** The same page, with a picture of another site that is shown and handed to nobody. */
  readonly closedLesson: string;
  readonly gallery: string;
  readonly viewer: string;
  /** The path of a sample's file. */
  fileOf(id: string): string;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const folder = tempFolder('site');
  await writeSamples(folder.path);
  const server = await serveFolder(folder.path, {
    refuses: ({ url = '', headers }) =>
      // Browsers say what a picture is for (`Sec-Fetch-Dest`) to secure sites only.
      url.endsWith(SHOWN_ONLY) && !headers.accept?.includes('image/'),
    headers: (path) => (path.endsWith('.png') ? { 'cache-control': 'no-store' } : {}),
  });
  writePages(folder.path, server);
  return {
    lesson: server.url('lesson.html'),
    closedLesson: server.url('closed-lesson.html'),
    gallery: server.url('gallery.html'),
    viewer: server.url('viewer.html'),
    fileOf: (id) => join(folder.path, findSample(id).fileName),
    async close() {
      await server.close();
      folder.remove();
    },
  };
}

function writePages(folder: string, server: FolderServer): void {
  const here = (id: string) => findSample(id).fileName;
  const elsewhere = (id: string) => server.url(here(id)).replace('127.0.0.1', OTHER_HOST);
  writeLessonPage(folder, 'lesson.html', here(SUBJECT));
  writeLessonPage(folder, 'closed-lesson.html', `${elsewhere(SUBJECT)}${SHOWN_ONLY}`);
  writeGalleryPage(folder, 'gallery.html', [
    ...GALLERY.map(here),
    ...GALLERY_ELSEWHERE.map(elsewhere),
  ]);
  writeViewerPage(folder, 'viewer.html', VIEWER.map(here));
}
