import type { BatchSnapshot } from './batch-store';
import { remainingWords } from './remaining-words';

/** Where a batch stands, in one line. */
export function progressWords({ progress, sorting }: BatchSnapshot): string {
  const { phase, total, through, failed, remainingMs } = progress;
  if (total === 0) return sorting > 0 ? `Looking at ${filesWords(sorting)}…` : '';
  const parts = [
    phase === 'idle' && sorting === 0
      ? `${count(total)} checked`
      : `${count(through)} of ${count(total)} checked`,
    failed > 0 && `${count(failed)} without a finding`,
    sorting > 0 && `looking at ${filesWords(sorting)} more`,
    phase === 'paused' && 'paused',
    phase === 'running' && remainingMs !== null && remainingWords(remainingMs),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What a screen reader is told: beginnings and ends, not every number on the way. */
export function batchNews({ progress, sorting }: BatchSnapshot): string {
  const { phase, total, failed } = progress;
  if (sorting > 0) return 'Looking at the files.';
  if (total === 0) return '';
  if (phase === 'running') return `Checking ${count(total)} pictures.`;
  if (phase === 'paused') return 'The batch is paused.';
  return `The batch is done: ${count(total - failed)} findings, ${count(failed)} without one.`;
}

function filesWords(files: number): string {
  return files === 1 ? '1 file' : `${count(files)} files`;
}

/** "1,000" */
function count(value: number): string {
  return value.toLocaleString('en');
}
