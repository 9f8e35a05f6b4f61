import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** A small site on this machine whose answers the test writes itself. */
export async function startSite(routes: Record<string, Route>): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(pathname);
    const route = routes[pathname];
    if (route) route(request, response);
    else response.writeHead(404).end('Not found');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A page with the given body. */
export function page(body: string, headers: Record<string, string> = {}): Route {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!doctype html><title>A page</title><link rel="icon" href="data:,">${body}`);
  };
}

/** Bytes of a type. */
export function bytes(
  content: Buffer,
  type = 'image/png',
  headers: Record<string, string> = {},
): Route {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(content);
  };
}

/** A status without a picture. */
export function status(code: number): Route {
  return (_request, response) => {
    response.writeHead(code, { 'content-type': 'text/plain' });
    response.end('no picture');
  };
}
