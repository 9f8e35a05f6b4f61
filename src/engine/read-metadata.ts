import * as v from 'valibot';
import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import { type Metadata, MetadataSchema } from './metadata-schema';

const FORMAT_VERSION = 2;
const VersionSchema = v.object({ formatVersion: v.number() });

/** Longer than any real one (the shipped file is below 200 kB); parsing it could stall the engine. */
const MAX_METADATA_CHARACTERS = 16 * 1024 * 1024;

/**
 * Parses and checks `metadata.json`.
 *
 * @throws ProblemError `model-unknown-version` with the version found; `model-damaged` with the
 * first field that is wrong
 */
export function readMetadata(json: string): Metadata {
  if (json.length > MAX_METADATA_CHARACTERS) throw damaged(t('detail_metadata_long'));
  const parsed = parseJson(json);
  const version = v.safeParse(VersionSchema, parsed);
  if (!version.success) throw damaged(t('detail_metadata_version'));
  // Asked first: the fields of a later format may be anything.
  if (version.output.formatVersion !== FORMAT_VERSION) {
    throw new ProblemError('model-unknown-version', String(version.output.formatVersion));
  }
  const result = v.safeParse(MetadataSchema, parsed);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw damaged(`${v.getDotPath(issue) ?? 'content'}: ${issue.message}`.slice(0, 200));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw damaged(t('detail_metadata_json'));
  }
}

function damaged(what: string): ProblemError {
  return new ProblemError('model-damaged', `metadata.json: ${what}`);
}
