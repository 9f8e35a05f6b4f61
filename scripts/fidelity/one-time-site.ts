import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site that hands out each picture once: to the page, and to nobody who asks again. */
export interface OneTimeSite {
  /** An empty page of another origin than the pictures. */
  readonly page: string;
  /** Makes a picture available, once, and returns its address. */
  offer(path: string): string;
  close(): Promise<void>;
}

const EMPTY = '<!doctype html><title>A picture</title><link rel="icon" href="data:,"><body>';

/**
 * Starts such a site. Its pictures can be seen and not read: what is left is the crop of the tab.
 * The page and its pictures have different origins, so that the page's own pixels are closed too.
 */
export async function oneTimeSite(): Promise<OneTimeSite> {
  const offered = new Map<string, string>();
  let count = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = offered.get(pathname);
    offered.delete(pathname);
    if (pathname === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(EMPTY);
    else if (path === undefined) response.writeHead(403).end();
    else response.writeHead(200, { 'cache-control': 'no-store' }).end(readFileSync(path));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    page: `http://localhost:${port}/`,
    offer(path) {
      const pathname = `/${count++}`;
      offered.set(pathname, path);
      return `http://127.0.0.1:${port}${pathname}`;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
