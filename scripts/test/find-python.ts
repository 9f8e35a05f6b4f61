import { spawnSync } from 'node:child_process';
import { projectPath } from '../browser/project-path';

/**
 * The environment that `.ci/run` makes first: Debian's packages, and what Debian does not have. Then
 * Debian's own interpreter: its packages hold PyTorch without CUDA.
 */
const CANDIDATES = [projectPath('.cache/python/bin/python'), '/usr/bin/python3', 'python3'];

/** A Python that can run the training code's tests, or null. */
export function findPython(): string | null {
  return CANDIDATES.find(canTrain) ?? null;
}

function canTrain(python: string): boolean {
  const check = spawnSync(python, ['-c', 'import numpy, PIL, pytest, scipy, torch'], {
    timeout: 60_000,
  });
  return check.status === 0;
}
