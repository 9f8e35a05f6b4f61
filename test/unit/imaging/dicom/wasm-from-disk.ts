import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

/** Lets the codecs fetch their WebAssembly from `node_modules`, as pages do from the extension. */
export function serveWasmFromDisk(): void {
  vi.stubGlobal('fetch', async (url: string) => {
    // Vite's address of a file in the project, or below `/@fs` of one outside of it.
    const path = url.replace(/\?.*$/, '');
    const file = path.startsWith('/@fs/') ? path.slice('/@fs'.length) : join(process.cwd(), path);
    return new Response(new Uint8Array(readFileSync(file)));
  });
}
