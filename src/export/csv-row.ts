import type { Finding } from '../engine/finding';
import type { Problem } from '../problems/problem';
import { problemSentences } from '../problems/problem-sentences';
import { COLUMNS, type Row } from './csv-columns';

/** What became of a slice. */
export type Outcome =
  | { readonly kind: 'done'; readonly finding: Finding }
  | { readonly kind: 'failed'; readonly problem: Problem };

const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row;

/**
 * The row of a slice with a finding or a problem.
 *
 * @param file as the contract wants it: the path, never changed. What begins with `=` stays so,
 * though a spreadsheet may take it for a formula: who reads the column to find the file needs it
 * as it is.
 * @param slice 0 for a plain image, else counted from 0
 */
export function outcomeRow(file: string, slice: number, outcome: Outcome): Row {
  return outcome.kind === 'done'
    ? findingRow(file, slice, outcome.finding)
    : { ...errorRow(file, problemText(outcome.problem)), slice: String(slice) };
}

/** The row of a file that cannot be read. */
export function errorRow(file: string, error: string): Row {
  return { ...EMPTY, file, slice: '0', error };
}

/** The code, for programs, and what happened in words. */
export function problemText(problem: Problem): string {
  return `${problem.code}: ${problemSentences(problem).what}`;
}

function findingRow(file: string, slice: number, finding: Finding): Row {
  const { pTumor, pTypes, map, timings } = finding;
  const hot = map.hotRegion;
  // A model of the user's own tells no place.
  const peak = finding.model.own === undefined ? map.peak : null;
  return {
    file,
    slice: String(slice),
    verdict: finding.verdict,
    p_tumor: figure(pTumor),
    p_glioma: figure(pTypes.glioma),
    p_meningioma: figure(pTypes.meningioma),
    p_pituitary: figure(pTypes.pituitary),
    p_no_tumor: figure(1 - pTumor),
    p_brain_mri: figure(finding.pBrainMri),
    peak_x: peak ? figure(peak.x) : '',
    peak_y: peak ? figure(peak.y) : '',
    box: hot ? [hot.xCenter, hot.yCenter, hot.width, hot.height].map(figure).join(' ') : '',
    backend: finding.backend,
    decode_ms: timings.decodeMs.toFixed(1),
    inference_ms: timings.inferenceMs.toFixed(1),
    error: '',
  };
}

/**
 * Seven significant digits: float32 carries no more, and probabilities close to zero stay apart,
 * which a ranking (AUC) needs.
 */
function figure(value: number): string {
  return String(Number(value.toPrecision(7)));
}
