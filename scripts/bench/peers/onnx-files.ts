import { mkdirSync } from 'node:fs';
import { projectPath } from '../../browser/project-path';
import { runProgram } from '../../command/run-program';
import { findPython } from '../../test/find-python';

const EXPORT_MS = 120_000;

/**
 * Has `training/` write the shipped model, and MobileNet v1 1.0, as ONNX.
 *
 * @returns null, or why there are no such files
 */
export async function writeOnnxFiles(folder: string): Promise<string | null> {
  // Pillow because the module that says how pictures are scaled can read files, too.
  const python = findPython('import numpy, PIL');
  if (!python) return 'no Python with numpy and Pillow was found';
  mkdirSync(folder, { recursive: true });
  const args = ['-m', 'neurolens.onnx', '--comparison', '--output', folder];
  const { ok, output } = await runProgram(python, args, {
    timeoutMs: EXPORT_MS,
    cwd: projectPath('training'),
  });
  return ok ? null : `the export failed: ${output.slice(-300)}`;
}
