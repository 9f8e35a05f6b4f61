import { readdirSync, statSync } from 'node:fs';
import { PlainError } from '../command/plain-error';
import { runProgram } from '../command/run-program';
import { projectPath } from './project-path';

/** What the build is made of. */
const SOURCES = [
  'src',
  'models',
  'public',
  'scripts/build',
  'manifest.json',
  'vite.config.ts',
  'package-lock.json',
];
/** The build takes about 5 s here. */
const BUILD_MS = 180_000;

const BUILDS = {
  chrome: { folder: projectPath('dist/chrome'), args: [], command: 'npm run build' },
  firefox: {
    folder: projectPath('dist/firefox'),
    args: ['--mode', 'firefox'],
    command: 'npm run build:firefox',
  },
};

/** Builds the extension for a browser unless it is there and newer than everything it is made of. */
export async function freshBuild(
  say: (line: string) => void,
  browser: keyof typeof BUILDS = 'chrome',
): Promise<void> {
  const { folder, args, command } = BUILDS[browser];
  const built = newest(`${folder}/manifest.json`);
  if (built > 0 && SOURCES.every((source) => newest(projectPath(source)) <= built)) return;
  say('Building the extension...');
  const vite = projectPath('node_modules/vite/bin/vite.js');
  const result = await runProgram(process.execPath, [vite, 'build', ...args], {
    timeoutMs: BUILD_MS,
    cwd: projectPath(''),
    // Vitest says "test" here, and Vite would bundle the libraries' code for development.
    env: { NODE_ENV: 'production' },
  });
  if (!result.ok) {
    const end = result.output.split('\n').slice(-15).join('\n');
    throw new PlainError(`The build failed. "${command}" shows all of it; its end:\n${end}`);
  }
}

/** When a file, or anything below a folder, last changed; 0 where there is nothing. */
function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}
