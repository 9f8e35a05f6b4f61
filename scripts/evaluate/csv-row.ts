import type { Finding } from '../../src/engine/finding';
import type { Problem } from '../../src/problems/problem';
import { problemSentences } from '../../src/problems/problem-sentences';
import type { JobState } from '../../src/storage/job';

/** The columns of CONTRACT.md, in its order. */
export const COLUMNS = [
  'file',
  'slice',
  'verdict',
  'p_tumor',
  'p_glioma',
  'p_meningioma',
  'p_pituitary',
  'p_no_tumor',
  'p_brain_mri',
  'peak_x',
  'peak_y',
  'box',
  'backend',
  'decode_ms',
  'inference_ms',
  'error',
] as const;

export type Row = Record<(typeof COLUMNS)[number], string>;

const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row;

/** The row of a file with a finding or a problem. A plain image is slice 0. */
export function outcomeRow(file: string, state: Exclude<JobState, { kind: 'working' }>): Row {
  return state.kind === 'done'
    ? findingRow(file, state.finding)
    : errorRow(file, problemText(state.problem));
}

export function errorRow(file: string, error: string): Row {
  return { ...EMPTY, file, slice: '0', error };
}

/** The code, for programs, and what happened in words. */
export function problemText(problem: Problem): string {
  return `${problem.code}: ${problemSentences(problem).what}`;
}

function findingRow(file: string, finding: Finding): Row {
  const { pTumor, pTypes, map, timings } = finding;
  const hot = map.hotRegion;
  return {
    file,
    slice: '0',
    verdict: finding.verdict,
    p_tumor: figure(pTumor),
    p_glioma: figure(pTypes.glioma),
    p_meningioma: figure(pTypes.meningioma),
    p_pituitary: figure(pTypes.pituitary),
    p_no_tumor: figure(1 - pTumor),
    p_brain_mri: figure(finding.pBrainMri),
    peak_x: figure(map.peak.x),
    peak_y: figure(map.peak.y),
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
