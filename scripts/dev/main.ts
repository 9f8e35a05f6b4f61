import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath } from '../browser/project-path';
import { requireBrowser } from '../browser/require-browser';
import { PlainError } from '../command/plain-error';
import { runCommand } from '../command/run-command';
import { DEV_TARGETS, isDevTarget } from './dev-target';
import { runnerArguments } from './runner-arguments';
import { watchBuild } from './watch-build';

const say = (line: string) => process.stderr.write(`${line}\n`);

/**
 * `npm run dev` and `npm run dev:firefox`: a browser with the extension, which is built again and
 * reloaded after each change of a source. Ends with the browser, or with Ctrl+C.
 */
await runCommand(async () => {
  const [name = 'chrome', ...further] = process.argv.slice(2);
  if (!isDevTarget(name)) throw new PlainError(`There is no target "${name}".`, 2);
  const target = DEV_TARGETS[name];
  const stamp = projectPath(`.cache/dev/${name}-built`);
  mkdirSync(dirname(stamp), { recursive: true });
  const browser = name === 'chrome' ? (await requireBrowser(say)).path : firefoxPath();
  const stop = await new Promise<() => Promise<void>>((resolve, reject) => {
    const watching = watchBuild(target.mode, {
      built(milliseconds) {
        writeFileSync(stamp, `${Date.now()}\n`);
        say(`Built in ${(milliseconds / 1000).toFixed(1)} s.`);
        resolve(watching);
      },
      failed: (error) => say(`The build failed: ${error.message}`),
    });
    watching.catch(reject);
  });
  const place = {
    browser,
    stamp,
    display:
      process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
    root: process.getuid?.() === 0,
  };
  const runner = spawn(
    projectPath('node_modules/.bin/web-ext'),
    runnerArguments(target, place, further),
    { cwd: projectPath(''), stdio: 'inherit' },
  );
  await ended(runner);
  await stop();
});

/** Null: web-ext looks for Firefox itself. */
function firefoxPath(): string | null {
  return process.env.FIREFOX_PATH ?? null;
}

function ended(runner: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    runner.once('error', reject);
    runner.once('exit', () => resolve());
  });
}
