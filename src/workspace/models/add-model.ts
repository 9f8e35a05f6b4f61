import type { OwnModel } from '../../engine/own-model/own-model-schema';
import type { OwnModelPackage } from '../../engine/own-model/read-package';
import type { WorkerSession } from '../../host/worker-session';
import { type KeptModel, keepOwnModel } from '../../storage/models/own-models';

/** Hexadecimal digits of the hash that an id shows: a trillion models before two are likely equal. */
const ID_DIGITS = 12;

/**
 * Runs a model in a worker of its own and keeps it if it works.
 *
 * @throws ProblemError `own-model-unusable`, `engine-timeout`, `engine-crashed`, `storage-full`
 */
export async function addModel(
  { topology, weights }: OwnModelPackage,
  description: OwnModel,
  session: Pick<WorkerSession, 'checkModel'>,
): Promise<KeptModel> {
  const sha256 = await hashOf(topology, weights, description);
  const id = `own-${sha256.slice(0, ID_DIGITS)}`;
  const check = await session.checkModel({ id, description, topology, weights, sha256 });
  const bytes = weights.byteLength;
  const model = { id, addedAt: Date.now(), description, sha256, bytes, check };
  await keepOwnModel(model, { topology, weights });
  return model;
}

/** Of all that decides an answer: topology, weights and description. */
async function hashOf(
  topology: string,
  weights: ArrayBuffer,
  { name: _name, ...decisive }: OwnModel,
): Promise<string> {
  const text = new TextEncoder().encode(`${topology}\n${JSON.stringify(decisive)}\n`);
  const all = new Uint8Array(text.length + weights.byteLength);
  all.set(text);
  all.set(new Uint8Array(weights), text.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
