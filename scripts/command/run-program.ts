import { execFile } from 'node:child_process';

export interface ProgramResult {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both streams, for a message about what went wrong. */
  readonly output: string;
}

/** Runs a program and waits for its end, at most so long. Never rejects: a failure is a result. */
export function runProgram(
  file: string,
  args: readonly string[],
  { timeoutMs, env = {}, cwd }: { timeoutMs: number; env?: NodeJS.ProcessEnv; cwd?: string },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    execFile(
      file,
      args,
      {
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, ...env },
        ...(cwd === undefined ? {} : { cwd }),
      },
      (error, stdout, stderr) => {
        const reason = error && stderr.trim() === '' ? error.message : '';
        resolve({ ok: error === null, stdout, output: `${stdout}${stderr}${reason}`.trim() });
      },
    );
  });
}
