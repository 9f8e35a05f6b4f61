import { createReadStream, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

export interface ServeOptions {
  /** Headers for a path, for example CORS or a content security policy. */
  readonly headers?: (path: string) => OutgoingHttpHeaders;
  /** Requests that get no file but the status 403. None by default. */
  readonly refuses?: (request: IncomingMessage) => boolean;
  /** Called with the path of each request. */
  readonly onRequest?: (path: string) => void;
}

export interface FolderServer {
  /** For example `http://127.0.0.1:40123`. Each server has a port, and so an origin, of its own. */
  readonly origin: string;
  url(path: string): string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.bmp': 'image/bmp',
  '.avif': 'image/avif',
  '.wasm': 'application/wasm',
};

/** Serves a folder to this machine only, at a free port. Two calls make two origins. */
export async function serveFolder(root: string, options: ServeOptions = {}): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const path = requestPath(request.url ?? '/');
    options.onRequest?.(path ?? request.url ?? '/');
    if (options.refuses?.(request)) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end('Forbidden');
      return;
    }
    const file = path === null ? null : fileBelow(root, path);
    if (path === null || file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    sendFile(response, file, options.headers?.(path) ?? {});
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: (path) => `${origin}/${path.replace(/^\//, '')}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        // A browser keeps its connections open, and the server would wait for them.
        server.closeAllConnections();
      }),
  };
}

/** The decoded path of a request; null when it is malformed. */
function requestPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
}

/** The file that a path names, or null when there is none or it lies outside the folder. */
function fileBelow(root: string, path: string): string | null {
  const base = resolve(root);
  const file = join(base, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(base + sep) || file.includes('\0')) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function sendFile(response: ServerResponse, file: string, headers: OutgoingHttpHeaders): void {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, ...headers });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
