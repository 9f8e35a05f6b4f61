import { build, type Rolldown } from 'vite';

/** What a watched build tells. */
export interface BuildEvents {
  /** A build is complete on the disk. */
  built(milliseconds: number): void;
  /** The sources do not build; the next change tries again. */
  failed(error: Error): void;
}

/** Builds at once and again after each change of a source; returns the way to stop. */
export async function watchBuild(mode: string, events: BuildEvents): Promise<() => Promise<void>> {
  const watcher = (await build({
    mode,
    logLevel: 'warn',
    build: { watch: {} },
  })) as Rolldown.RolldownWatcher;
  watcher.on('event', (event) => {
    if (event.code === 'BUNDLE_END') {
      events.built(event.duration);
      void event.result.close();
    } else if (event.code === 'ERROR') {
      events.failed(event.error);
      void event.result.close();
    }
  });
  return () => watcher.close();
}
