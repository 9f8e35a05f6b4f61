import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_DIST } from '../../../scripts/browser/launch-extension';
import { tempFolder } from '../../../scripts/browser/temp-folder';
import type { Metadata } from '../../../src/engine/metadata-schema';
import { MODEL_FOLDER } from '../../../src/host/locations';

/** The model's files, to be damaged at will. */
export interface ModelFolder {
  read(name: string): Buffer;
  write(name: string, content: Buffer): void;
  remove(name: string): void;
}

/** A copy of the build whose model can be damaged and healed while the browser runs. */
export interface DamagedBuild {
  /** Flags with which the browser loads this very folder, not a copy of it: the last one counts. */
  readonly args: readonly string[];
  /** Heals the model, and then damages it anew. */
  damage(how: (model: ModelFolder) => void): void;
  remove(): void;
}

export function damagedBuild(): DamagedBuild {
  const copy = tempFolder('damaged');
  cpSync(CHROME_DIST, copy.path, { recursive: true });
  const model = join(copy.path, MODEL_FOLDER);
  return {
    args: [`--disable-extensions-except=${copy.path}`, `--load-extension=${copy.path}`],
    damage: (how) => {
      cpSync(join(CHROME_DIST, MODEL_FOLDER), model, { recursive: true });
      how({
        read: (name) => readFileSync(join(model, name)),
        write: (name, content) => writeFileSync(join(model, name), content),
        remove: (name) => rmSync(join(model, name)),
      });
    },
    remove: copy.remove,
  };
}

/** Changes what `metadata.json` says. */
export function changeMetadata(model: ModelFolder, change: (metadata: Metadata) => unknown): void {
  const metadata = JSON.parse(model.read('metadata.json').toString()) as Metadata;
  change(metadata);
  model.write('metadata.json', Buffer.from(JSON.stringify(metadata)));
}
