import { PlainError } from './plain-error';

/**
 * Runs a command's main function and turns its outcome into an exit code.
 *
 * Users see one sentence, never a stack; `DEBUG=1` shows the stack to whoever looks for a bug.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
    // A browser that would not close must not keep the terminal waiting.
    process.exit(0);
  } catch (error) {
    process.stderr.write(`\n${sentence(error)}\n`);
    if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exit(error instanceof PlainError ? error.exitCode : 1);
  }
}

function sentence(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  // Playwright adds a call log of many lines to its messages.
  return `This did not work: ${text.split('\n', 1)[0]} (DEBUG=1 shows more)`;
}
