import { build } from 'vite';
import { projectPath } from '../../../scripts/browser/project-path';

/**
 * A module of `src`, with all that it imports, as one script that a test can evaluate in a page: its
 * exports become those of a global of the given name. For what only a browser has (IndexedDB).
 */
export async function bundled(path: string, global: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: projectPath(path), formats: ['iife'], name: global, fileName: global },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`No script came of ${path}.`);
  // A script's `var` is no global of an evaluated text.
  return `${chunk.code}\nglobalThis.${global} = ${global};`;
}
