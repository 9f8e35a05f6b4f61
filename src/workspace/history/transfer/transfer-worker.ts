import { exportHistory } from './export-history';
import { importHistory } from './import-history';
import type { FromTransfer, ToTransfer } from './transfer-protocol';

/** The worker's own scope; the compiler's types for workers and for pages exclude each other. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToTransfer>) => void;
  postMessage(message: FromTransfer): void;
};

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage(
      data.kind === 'export'
        ? { kind: 'exported', file: await exportHistory() }
        : { kind: 'imported', imported: await importHistory(data.file) },
    );
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: String(error) });
  }
};
