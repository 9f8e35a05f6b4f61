import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import type { Metadata } from './metadata-schema';
import type { ModelFiles } from './model-files';
import { readMetadata } from './read-metadata';

/** A model's files, read and checked, nothing yet on a backend. */
export interface ModelBundle {
  readonly metadata: Metadata;
  /** Whole `weights.bin`; its length and SHA-256 are those of the metadata. */
  readonly weights: ArrayBuffer;
  /** Text of `model.json`; null when the file is lost, and the network must be rebuilt in code. */
  readonly topology: string | null;
}

/**
 * Reads a model's files; checks the weights' length and hash.
 *
 * @throws ProblemError `model-missing`, `model-damaged`, `model-unknown-version`
 */
export async function readModel(files: ModelFiles): Promise<ModelBundle> {
  // Asked for at once with the metadata: each file costs 5 to 20 ms at a cold start.
  const topology = files.text('model.json').catch(() => null);
  const metadata = readMetadata(await files.text('metadata.json'));
  const weights = await files.bytes(metadata.weights.file);
  await checkWeights(weights, metadata.weights);
  return { metadata, weights: exactBuffer(weights), topology: await topology };
}

async function checkWeights(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Metadata['weights'],
): Promise<void> {
  if (bytes.length !== expected.bytes) {
    throw new ProblemError(
      'model-damaged',
      t('detail_model_bytes', {
        file: expected.file,
        bytes: bytes.length,
        wanted: expected.bytes,
      }),
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== expected.sha256) {
    throw new ProblemError('model-damaged', t('detail_model_hash', { file: expected.file }));
  }
}

/** The bytes as a buffer of their own: Node's `readFile` gives a view into a larger one. */
function exactBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength
    ? bytes.buffer
    : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
