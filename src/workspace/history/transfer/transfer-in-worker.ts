import type { Imported } from './import-history';
import type { FromTransfer, ToTransfer } from './transfer-protocol';

/**
 * The history as a file, and back, in a worker: 10,000 entries are 100 MB of JSON, of which reading
 * alone takes a second that the page would stand still. Each call has a worker of its own, which it
 * ends.
 *
 * @throws Error with what the browser says, for a database that does not answer
 */
export async function exportInWorker(): Promise<Blob> {
  const answer = await ask({ kind: 'export' });
  if (answer.kind !== 'exported') throw new Error(answer.kind);
  return answer.file;
}

/** Null for a file that is none of ours. Errors as for `exportInWorker`. */
export async function importInWorker(file: Blob): Promise<Imported | null> {
  const answer = await ask({ kind: 'import', file });
  if (answer.kind !== 'imported') throw new Error(answer.kind);
  return answer.imported;
}

async function ask(request: ToTransfer): Promise<FromTransfer> {
  const worker = new Worker(new URL('./transfer-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<FromTransfer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromTransfer>) => {
        if (data.kind === 'failed') reject(new Error(data.message));
        else resolve(data);
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
