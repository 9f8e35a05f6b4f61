import { posix, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** What the extension plugin adds to the address of a script that is to be injected. */
const INJECTED = '?scriptId=';

/**
 * Gives the injected script its path in the build at once, and takes its unused copy out.
 *
 * The extension plugin first writes a mark that is a hash of the script's absolute path, and puts
 * the path in later: the hashes in file names, which are taken in between, would then differ from
 * folder to folder, and no two people could build the same bytes. It also emits the script a second
 * time as a module (34 kB), which nothing loads.
 */
export function settleContentScript(): Plugin {
  let root = '';
  const injected = new Set<string>();
  return {
    name: 'settle-content-script',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    transform(_code, id) {
      const [file = '', scriptId] = id.split(INJECTED);
      if (scriptId === undefined) return null;
      injected.add(file);
      return { code: `export default ${JSON.stringify(builtPath(root, file))};`, map: null };
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of injected) {
          const path = builtPath(root, file);
          if (!bundle[path]) this.error(`${path}, which is to be injected, is not in the bundle`);
          for (const [name, output] of Object.entries(bundle)) {
            if (output.type === 'chunk' && output.facadeModuleId === file) delete bundle[name];
          }
        }
      },
    },
  };
}

/** Where the extension plugin puts a script that is one file by itself: where its source is. */
export function builtPath(root: string, file: string): string {
  const path = relative(root, file).split(sep).join(posix.sep);
  return path.replace(/\.tsx?$/, '.js');
}
