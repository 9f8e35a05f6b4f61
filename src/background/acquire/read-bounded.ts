import { formatNumber } from '../../i18n/format';
import { ProblemError } from '../../problems/problem';
import { MAX_FETCH_BYTES } from '../limits';

/** Reads a response's body, and stops with `too-large` as soon as it is past the limit. */
export async function readBounded(response: Response, limit = MAX_FETCH_BYTES): Promise<Blob> {
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > limit) throw tooLarge(limit);
  if (!response.body) return response.blob();
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.byteLength;
    if (total > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
  return new Blob(chunks);
}

function tooLarge(limit: number): ProblemError {
  const megabytes = Math.round(limit / 1024 / 1024);
  const detail = formatNumber(megabytes, { style: 'unit', unit: 'megabyte' });
  return new ProblemError('too-large', detail);
}
