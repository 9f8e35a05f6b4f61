import { spawnSync } from 'node:child_process';
import { projectPath } from '../browser/project-path';

/**
 * The environment that `.ci/run` makes first: Debian's packages, and what Debian does not have. Then
 * Debian's own interpreter: its packages hold PyTorch without CUDA.
 */
const CANDIDATES = [projectPath('.cache/python/bin/python'), '/usr/bin/python3', 'python3'];

const FOR_TRAINING = 'import numpy, PIL, pytest, scipy, torch';

/** A Python that can run the training code's tests, or another program; null if there is none. */
export function findPython(program = FOR_TRAINING): string | null {
  return CANDIDATES.find((python) => canRun(python, program)) ?? null;
}

function canRun(python: string, program: string): boolean {
  return spawnSync(python, ['-c', program], { timeout: 60_000 }).status === 0;
}
