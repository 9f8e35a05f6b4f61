import { existsSync } from 'node:fs';
import { findFirefox } from '../browser/firefox/find-firefox';
import { OLDEST_FIREFOX } from '../build/firefox-manifest';
import { findPython } from './find-python';
import type { Step } from './step';

const bin = (name: string) => `node_modules/.bin/${name}`;

/** `npm test`: at most ten minutes after installation, on a machine with two cores. */
export const QUICK: readonly Step[] = [
  { name: 'format and lint', command: [bin('biome'), 'ci', '.'], counting: 'as-one', minutes: 2 },
  { name: 'dead code', command: [bin('knip')], counting: 'as-one', minutes: 2 },
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'], counting: 'as-one', minutes: 3 },
  { name: 'unit tests', command: [bin('vitest'), 'run'], counting: 'vitest', minutes: 5 },
  { name: 'build', command: [bin('vite'), 'build'], counting: 'as-one', minutes: 3 },
  {
    name: 'build for Firefox',
    command: [bin('vite'), 'build', '--mode', 'firefox'],
    counting: 'as-one',
    minutes: 3,
  },
  {
    name: 'extension lint',
    command: [bin('tsx'), 'scripts/lint-extension/lint-extension.ts'],
    counting: 'as-one',
    minutes: 3,
  },
  {
    name: 'end-to-end tests',
    command: [bin('vitest'), 'run', '-c', 'vitest.e2e.config.ts'],
    counting: 'vitest',
    minutes: 12,
  },
];

/** What `npm run test:full` adds: long matrices, a real mouse under Xvfb, the training code. */
export const BEYOND: readonly Step[] = [
  {
    name: 'long end-to-end tests',
    command: [bin('vitest'), 'run', '-c', 'vitest.full.config.ts'],
    counting: 'vitest',
    minutes: 45,
  },
  {
    name: 'Firefox',
    command: [bin('vitest'), 'run', '-c', 'vitest.firefox.config.ts'],
    counting: 'vitest',
    minutes: 15,
    skipReason: () =>
      findFirefox() ? null : `no Firefox from version ${OLDEST_FIREFOX} on was found`,
  },
  {
    name: 'training code',
    command: () => [
      findPython() ?? 'python3',
      ...['-m', 'pytest', '--color=no', '-p', 'no:cacheprovider', 'training/tests'],
    ],
    counting: 'pytest',
    minutes: 10,
    skipReason: () => (findPython() ? null : 'no Python with PyTorch and pytest was found'),
  },
];

const noSharedData = () =>
  existsSync('../shared/data/manifest.csv') ? null : '../shared is not here';

/** What needs the data beside the project. */
export const SHARED: readonly Step[] = [
  {
    name: 'tests on the shared data',
    command: [bin('vitest'), 'run', '-c', 'vitest.shared.config.ts'],
    counting: 'vitest',
    minutes: 30,
    skipReason: noSharedData,
  },
  {
    name: 'training smoke test',
    command: () => [
      'env',
      'PYTHONPATH=training',
      ...[findPython() ?? 'python3', '-m', 'neurolens.smoke'],
    ],
    counting: 'as-one',
    minutes: 10,
    skipReason: () =>
      noSharedData() ?? (findPython() ? null : 'no Python with PyTorch and pytest was found'),
  },
];
