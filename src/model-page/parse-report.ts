import * as v from 'valibot';
import { ProblemError } from '../problems/problem';
import { type Report, ReportSchema } from './report-schema';

/** The file that the figures stand in. */
export const METADATA = 'metadata.json';
/** The shipped file has some 200 kB; parsing one of hundreds of megabytes would stall the page. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/**
 * Checks the text of a `metadata.json`.
 *
 * @throws ProblemError `model-damaged` with the first field that is wrong
 */
export function parseReport(json: string): Report {
  if (json.length > MAX_CHARACTERS) throw damaged('it is too long');
  const result = v.safeParse(ReportSchema, parseJson(json));
  if (result.success) return result.output;
  const [{ path, message }] = result.issues;
  const field = path?.map(({ key }) => String(key)).join('.') ?? 'content';
  throw damaged(`${field}: ${message}`.slice(0, 200));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw damaged('it is not JSON');
  }
}

function damaged(what: string): ProblemError {
  return new ProblemError('model-damaged', `${METADATA}: ${what}`);
}
