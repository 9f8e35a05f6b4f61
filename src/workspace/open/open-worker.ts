import { loadLanguage } from '../../i18n/load-language';
import { decode } from '../../imaging/decode';
import { toProblem } from '../../problems/problem';
import { fileName } from './file-name';
import type { NamedFile } from './file-opener';
import { referring } from './file-references';
import type { FromOpener, ToOpener } from './open-protocol';
import { openVolume } from './open-volume';
import { sortFiles } from './sort-files';

/** The worker's own scope; the compiler's types for workers and for pages exclude each other. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToOpener>) => void;
  postMessage(message: FromOpener, transfer?: Transferable[]): void;
};

/** Between two reports of progress, in milliseconds: no page draws more often. */
const REPORT_MS = 50;

/** The parts of a request to sort that have come so far. */
let parts: NamedFile[] = [];

/** Resolves once words can be said. */
let spoken: Promise<void> | null = null;

scope.onmessage = async ({ data }) => {
  try {
    if (data.kind === 'start') {
      spoken = loadLanguage(data.language);
      // Its failure is met by the first request, at the await.
      spoken.catch(() => undefined);
      return;
    }
    await spoken;
    if (data.kind === 'sort') {
      parts.push(...data.files);
      if (data.more) return;
      const files = parts;
      parts = [];
      const sorted = referring(await sortFiles(files, progress()), files);
      scope.postMessage({ kind: 'sorted', sorted });
    } else if (data.kind === 'picture') {
      const slice = await decode(data.file.file, fileName(data.file.path));
      // Handed over, not copied: a copy of a large one would hold up the page.
      scope.postMessage({ kind: 'picture', slice }, [slice.pixels.buffer]);
    } else {
      const volume = await openVolume(data.source);
      scope.postMessage({ kind: 'volume', volume }, [volume.voxels.buffer]);
    }
  } catch (error) {
    scope.postMessage({ kind: 'failed', problem: toProblem(error) });
  }
};

function progress(): (done: number) => void {
  let reported = 0;
  return (done) => {
    const now = performance.now();
    if (now - reported < REPORT_MS) return;
    reported = now;
    scope.postMessage({ kind: 'progress', done });
  };
}
