import type { Finding } from '../engine/finding';
import type { Job } from './job';

/**
 * A map's values have four decimals (see `engine/picture-map.ts`), so that 16 bits hold one exactly.
 */
const STEPS = 10_000;

/**
 * A job as it is stored: the values of its map are one string of 16-bit numbers in base64.
 *
 * `storage.session` counts memory, in which each number of a list takes 32 bytes: a map of 784 took
 * 25 kB, and its 10 MB were full at 390 findings. As a string it takes 2 kB.
 */
export function packedJob(job: Job): unknown {
  if (job.state.kind !== 'done') return job;
  return { ...job, state: { ...job.state, finding: packedFinding(job.state.finding) } };
}

/** A finding as it is stored, see `packedJob`. */
export function packedFinding(finding: Finding): unknown {
  const values = toBase64(packedValues(finding.map.values));
  return { ...finding, map: { ...finding.map, values } };
}

/**
 * The stored form with its map spelled out again. Whether it is a job is for its schema to say: what
 * does not look like one comes back as it is.
 */
export function unpackedJob(stored: unknown): unknown {
  const job = stored as PackedJob | null | undefined;
  const packed = job?.state?.finding;
  const finding = unpackedFinding(packed);
  if (finding === packed) return stored;
  return finding && { ...job, state: { ...job?.state, finding } };
}

/** The stored form of a finding with its map spelled out, or as it is; null for a broken map. */
export function unpackedFinding(stored: unknown): unknown {
  const finding = stored as PackedFinding | null | undefined;
  const values = finding?.map?.values;
  if (typeof values !== 'string') return stored;
  const list = fromBase64(values);
  return list && { ...finding, map: { ...finding?.map, values: list } };
}

interface PackedFinding {
  readonly map?: { readonly values?: unknown };
}

/** A map's values in 16 bits each, nothing lost. */
export function packedValues(values: readonly number[]): Uint16Array<ArrayBuffer> {
  return Uint16Array.from(values, (value) => value * STEPS + 0.5);
}

/** Takes `packedValues` back. */
export function unpackedValues(packed: Uint16Array): number[] {
  return Array.from(packed, (value) => value / STEPS);
}

interface PackedJob {
  readonly state?: { readonly finding?: PackedFinding };
}

function toBase64(numbers: Uint16Array): string {
  // Written byte by byte, low byte first: stored in one process, it may be read in another.
  let bytes = '';
  for (const number of numbers) bytes += String.fromCharCode(number & 255, number >> 8);
  return btoa(bytes);
}

/** Null for what is no base64 of whole numbers. */
function fromBase64(text: string): number[] | null {
  let bytes: string;
  try {
    bytes = atob(text);
  } catch {
    return null;
  }
  if (bytes.length % 2 !== 0) return null;
  return Array.from({ length: bytes.length / 2 }, (_, index) => {
    const low = bytes.charCodeAt(2 * index);
    return (low + 256 * bytes.charCodeAt(2 * index + 1)) / STEPS;
  });
}
