import { parseArgs } from 'node:util';
import { PlainError } from '../command/plain-error';

export interface DemoArguments {
  /** The user's own pictures; none means the drawn samples. */
  readonly files: readonly string[];
  /** Keeps the browser open, in a window. */
  readonly open: boolean;
}

const USAGE = 'Usage: npm run demo [-- [--open] [scan.png ...]]';

/** @throws PlainError with exit code 2 for options it does not know. */
export function demoArguments(args: readonly string[]): DemoArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { open: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { files: positionals, open: values.open };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`${reason}\n${USAGE}`, 2);
  }
}

/** @throws PlainError where a window was asked for and none can be shown. */
export function requireDisplay(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): void {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return;
  throw new PlainError(
    '--open shows the browser in a window, but this machine has no display. ' +
      'Without --open the demo runs unseen and leaves screenshots.',
    2,
  );
}
