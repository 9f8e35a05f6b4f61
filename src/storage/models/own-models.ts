import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { BACKENDS } from '../../engine/finding';
import { type OwnModelFiles, OwnModelSchema } from '../../engine/own-model/own-model-schema';
import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { OwnModelIdSchema } from './own-model-id';

export const MODELS_DATABASE = 'models';

const time = v.pipe(v.number(), v.minValue(0));
const KeptModelSchema = v.object({
  id: OwnModelIdSchema,
  addedAt: time,
  description: OwnModelSchema,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Of the weights. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What the check before it was kept has found. */
  check: v.object({ backend: v.picklist(BACKENDS), loadMs: time, inferenceMs: time }),
});
const KeptFilesSchema = v.object({ topology: v.string(), weights: v.instance(ArrayBuffer) });

/** A user's model without its files, which may have 200 MB. */
export type KeptModel = v.InferOutput<typeof KeptModelSchema>;
type KeptFiles = v.InferOutput<typeof KeptFilesSchema>;

interface ModelsDatabase extends DBSchema {
  models: { key: string; value: KeptModel };
  files: { key: string; value: KeptFiles };
}

/** All models of the user, the newest first. What is not valid is left out. */
export async function listOwnModels(): Promise<KeptModel[]> {
  const stored = await inDatabase((database) => database.getAll('models'));
  return stored
    .filter((model) => v.is(KeptModelSchema, model))
    .sort((a, b) => b.addedAt - a.addedAt);
}

/** @throws ProblemError `storage-full` when the browser has no room for it */
export async function keepOwnModel(model: KeptModel, files: KeptFiles): Promise<void> {
  try {
    await inDatabase(async (database) => {
      const both = database.transaction(['models', 'files'], 'readwrite');
      await Promise.all([
        both.objectStore('models').put(model, model.id),
        both.objectStore('files').put(files, model.id),
        both.done,
      ]);
    });
  } catch (error) {
    throw new ProblemError('storage-full', undefined, { cause: error });
  }
}

export async function removeOwnModel(id: string): Promise<void> {
  await inDatabase(async (database) => {
    const both = database.transaction(['models', 'files'], 'readwrite');
    await Promise.all([
      both.objectStore('models').delete(id),
      both.objectStore('files').delete(id),
      both.done,
    ]);
  });
}

/** @throws ProblemError `own-model-unusable` when it is no longer kept, or not whole */
export async function readOwnModel(id: string): Promise<OwnModelFiles> {
  const [model, files] = await inDatabase((database) =>
    Promise.all([database.get('models', id), database.get('files', id)]),
  );
  if (!v.is(KeptModelSchema, model) || !v.is(KeptFilesSchema, files)) {
    throw new ProblemError('own-model-unusable', t('detail_own_gone'));
  }
  const { description, sha256 } = model;
  return { id, description, sha256, topology: files.topology, weights: files.weights };
}

/** Opened for each use and closed again, so that nothing stands in the way of who deletes it. */
async function inDatabase<T>(
  use: (database: IDBPDatabase<ModelsDatabase>) => Promise<T>,
): Promise<T> {
  const database = await openDB<ModelsDatabase>(MODELS_DATABASE, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('models');
      fresh.createObjectStore('files');
    },
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}
