import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type KnownModel,
  MODELS,
  modelFolder,
  SHIPPED_MODEL,
} from '../../src/engine/model-registry';
import { PlainError } from '../command/plain-error';
import { projectPath } from './project-path';

/**
 * Lets a copy of the build open another model: its files take the place of the shipped one's, so
 * that the extension needs no setting for it and runs as it ships. Findings name the model by its
 * metadata's id, which is checked here.
 *
 * @param build folder of the copy; the build itself is never changed
 * @throws PlainError as `checkModel`
 */
export function exchangeModel(build: string, model: KnownModel, root = projectPath('')): void {
  if (model.shipped) return;
  checkModel(model, root);
  const target = join(build, modelFolder(SHIPPED_MODEL));
  rmSync(target, { recursive: true, force: true });
  cpSync(join(root, modelFolder(model)), target, { recursive: true });
}

/** @throws PlainError when the folder is not there or holds another model, with what there is. */
export function checkModel(model: KnownModel, root = projectPath('')): void {
  const found = modelId(root, model);
  if (found === model.id) return;
  const there = MODELS.filter((known) => modelId(root, known) === known.id).map(({ id }) => id);
  const what =
    found === null
      ? `There is no model in ${modelFolder(model)}`
      : `${modelFolder(model)} holds another model, ${found}`;
  const how = 'training/README.md says how models are made';
  throw new PlainError(`${what}; ${how}. There is: ${there.join(', ') || 'none'}.`, 2);
}

/** The id that the folder's metadata gives; null where there is none. */
function modelId(root: string, model: KnownModel): string | null {
  const path = join(root, modelFolder(model), 'metadata.json');
  if (!existsSync(path)) return null;
  try {
    const { id } = JSON.parse(readFileSync(path, 'utf8')) as { id?: unknown };
    return String(id);
  } catch {
    return 'one that cannot be read';
  }
}
