/** A browser that the development mode can run. */
export interface DevTarget {
  /** The mode of the build; see `vite.config.ts`. */
  readonly mode: string;
  /** The folder that the build writes, relative to the project. */
  readonly dist: string;
  /** What `web-ext run --target` calls the browser. */
  readonly runner: 'chromium' | 'firefox-desktop';
}

export const DEV_TARGETS = {
  chrome: { mode: 'production', dist: 'dist/chrome', runner: 'chromium' },
  firefox: { mode: 'firefox', dist: 'dist/firefox', runner: 'firefox-desktop' },
} as const satisfies Record<string, DevTarget>;

export type DevTargetName = keyof typeof DEV_TARGETS;

/** Whether a word from the command line names a target. */
export function isDevTarget(name: string): name is DevTargetName {
  return Object.hasOwn(DEV_TARGETS, name);
}
