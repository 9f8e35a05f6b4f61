import '../../../unit/speak-english';
import { toProblem } from '../../../../src/problems/problem';
import { type Dropped, filesFromDrop } from '../../../../src/workspace/open/from-drop';
import { filesFromInput } from '../../../../src/workspace/open/from-input';
import { WorkerOpener } from '../../../../src/workspace/open/worker-opener';

/** What a test asks of the page: it opens the files of its input, and watches the main thread. */
const opener = new WorkerOpener();
const files = () => filesFromInput(document.querySelector('input')?.files ?? []);

const drops: Promise<Dropped>[] = [];
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer) drops.push(filesFromDrop(event.dataTransfer));
});

/** Runs something and says how long it took, and the longest task of the main thread meanwhile. */
async function timed<T>(run: () => Promise<T>) {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const started = performance.now();
  const result = await run();
  const ms = performance.now() - started;
  // A task is reported after its end, which may be after this one's.
  await new Promise((done) => setTimeout(done, 200));
  tasks.push(...observer.takeRecords().map(({ duration }) => duration));
  observer.disconnect();
  return { result, ms, longestTask: Math.max(0, ...tasks) };
}

const opening = {
  sort: () =>
    timed(async () => {
      const progress: number[] = [];
      const sorted = await opener.sort(files(), { onProgress: (done) => progress.push(done) });
      return {
        pictures: sorted.pictures.map(({ path }) => path),
        volumes: sorted.volumes.map(({ kind, name, slices }) => ({ kind, name, slices })),
        problems: sorted.problems.map(({ path, problem }) => ({ path, ...problem })),
        reports: progress.length,
      };
    }),
  volume: () =>
    timed(async () => {
      const [source] = (await opener.sort(files())).volumes;
      if (!source) throw new Error('no volume');
      const { size, axes, voxels } = await opener.volume(source);
      return { size, axes, voxels: voxels.length };
    }),
  picture: () =>
    timed(async () => {
      const [file] = files();
      if (!file) throw new Error('no file');
      const { width, height, steps } = await opener.picture(file);
      return { width, height, steps };
    }),
  /** How long a cancel took, and that the next file is opened all the same. */
  cancel: async () => {
    const stop = new AbortController();
    const [source] = (await opener.sort(files())).volumes;
    if (!source) throw new Error('no volume');
    const running = opener.volume(source, stop.signal).catch((error: unknown) => toProblem(error));
    await new Promise((done) => setTimeout(done, 50));
    const started = performance.now();
    stop.abort();
    const outcome = await running;
    const ms = performance.now() - started;
    const again = await opener.volume(source);
    return { outcome, ms, again: again.size };
  },
  /** The paths of what was dropped last. */
  dropped: async () => (await drops.at(-1))?.files.map(({ path }) => path) ?? [],
  /** What the observer is worth: a task that is too long must be seen. */
  block: () =>
    timed(async () => {
      await new Promise((done) => setTimeout(done));
      const end = performance.now() + 120;
      while (performance.now() < end);
    }),
};

export type Opening = typeof opening;
Object.assign(globalThis, { opening });
