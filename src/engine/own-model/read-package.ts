import { type UnzipFileInfo, unzipSync } from 'fflate';
import * as v from 'valibot';
import { t } from '../../i18n/t';
import { type InputSides, inputSides } from './input-sides';
import { type OwnModel, OwnModelSchema } from './own-model-schema';
import { MAX_OWN_BYTES, readTopology } from './topology';
import { unusable } from './unusable';

/** A user's model as it was handed in. */
export interface OwnModelPackage {
  readonly topology: string;
  readonly weights: ArrayBuffer;
  /** From a `metadata.json` beside the model; null where the form has to be filled in. */
  readonly description: OwnModel | null;
  /** What the topology says of its input, to fill the form in with. */
  readonly sides: InputSides;
}

/** The weights with room for `model.json`, `metadata.json` and a ZIP's own list. */
const MAX_HANDED_IN = MAX_OWN_BYTES + 24 * 1024 * 1024;
const MAX_FILES = 2_000;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const METADATA = 'metadata.json';

/**
 * Finds a model in what was chosen: `model.json` with its weight files, or a ZIP of them in any
 * folder. Everything stays in memory.
 *
 * @throws ProblemError `own-model-unusable` with what is missing or too large
 */
export async function readPackage(chosen: readonly File[]): Promise<OwnModelPackage> {
  const files = await contents(chosen);
  const json = [...files.keys()].filter((name) => name.endsWith('.json') && name !== METADATA);
  const name = json.includes('model.json') ? 'model.json' : json.length === 1 ? json[0] : undefined;
  const bytes = name === undefined ? undefined : files.get(name);
  if (!bytes) throw unusable(t('detail_own_missing', { file: 'model.json' }));
  const topology = new TextDecoder().decode(bytes);
  const read = readTopology(topology);
  return {
    topology,
    weights: joined(read.paths.map((path) => weightFile(files, path))),
    description: described(files.get(METADATA)),
    sides: inputSides(read),
  };
}

function weightFile(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const found = files.get(baseName(path));
  if (!found) throw unusable(t('detail_own_missing', { file: baseName(path) }));
  return found;
}

function described(bytes: Uint8Array | undefined): OwnModel | null {
  if (!bytes) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw unusable(t('detail_own_not_json', { file: METADATA }));
  }
  const result = v.safeParse(OwnModelSchema, parsed);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw unusable(`${METADATA}: ${v.getDotPath(issue) ?? 'content'}: ${issue.message}`);
}

/** All files by their names without folders. */
async function contents(chosen: readonly File[]): Promise<Map<string, Uint8Array>> {
  const total = chosen.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_HANDED_IN || chosen.length > MAX_FILES) throw unusable(t('detail_own_too_large'));
  const files = new Map<string, Uint8Array>();
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const inside = isZip(bytes) ? unzipped(bytes) : { [file.name]: bytes };
    for (const [path, content] of Object.entries(inside)) files.set(baseName(path), content);
  }
  return files;
}

function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, index) => bytes[index] === byte);
}

/** A ZIP says how large its files will be; what it unpacks to never grows beyond that. */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  const room = { bytes: MAX_HANDED_IN, files: MAX_FILES };
  const filter = ({ originalSize, name }: UnzipFileInfo) => {
    room.bytes -= originalSize;
    room.files -= 1;
    if (room.bytes < 0 || room.files < 0) throw unusable(t('detail_own_zip_large'));
    return !name.endsWith('/');
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof Error && error.name === 'ProblemError'
      ? error
      : unusable(t('detail_own_zip_damaged'), error);
  }
}

function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  if (total > MAX_OWN_BYTES) throw unusable(t('detail_own_large'));
  const all = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.buffer;
}
