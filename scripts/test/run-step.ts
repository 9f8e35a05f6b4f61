import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readCounts } from './read-counts';
import type { Counts, Step } from './step';

const REPORTS = '.cache/test-reports';

/** Runs one step with its output on the terminal, and counts it. */
export async function runStep(step: Step): Promise<Counts> {
  const reason = step.skipReason?.() ?? null;
  if (reason) {
    console.log(`\n--- ${step.name}: skipped, ${reason}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  console.log(`\n--- ${step.name}`);
  const report = `${REPORTS}/${step.name.replaceAll(/\W+/g, '-')}.json`;
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const { ok, output } = await run(step, report);
  const counts = readCounts(
    step.counting,
    ok,
    step.counting === 'vitest' ? textOf(report) : output,
  );
  const outcome = counts.failed > 0 ? 'FAILED' : 'passed';
  console.log(
    `--- ${step.name}: ${outcome} (${counts.passed} of ${counts.passed + counts.failed})`,
  );
  return counts;
}

function run(step: Step, report: string): Promise<{ ok: boolean; output: string }> {
  const [program, ...args] = typeof step.command === 'function' ? step.command() : step.command;
  const reporter =
    step.counting === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      : [];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, [...args, ...reporter], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a time-out ends the browsers that the step has started too.
      detached: true,
    });
    const timer = setTimeout(() => {
      console.log(`${step.name} took longer than ${step.minutes} minutes and was ended.`);
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    }, step.minutes * 60_000);
    const show = (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    };
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.on('error', (error) => {
      console.log(String(error));
      clearTimeout(timer);
      resolve({ ok: false, output });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output });
    });
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
