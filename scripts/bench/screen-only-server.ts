import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScreenOnlyServer {
  /** The address of a page with the picture, which is of another origin and refused to a fetch. */
  readonly page: string;
  close(): Promise<void>;
}

/** Serves a PNG to the screen alone, as a site does whose links work once, and a page that shows it. */
export async function serveToScreenOnly(file: string): Promise<ScreenOnlyServer> {
  const picture = readFileSync(file);
  const server = createServer((request, response) => {
    if (request.url === '/') {
      const { port } = server.address() as AddressInfo;
      response.writeHead(200, { 'content-type': 'text/html' });
      // By its other name the same server is another origin.
      const address = `http://localhost:${port}/slice.png`;
      response.end(
        `<!doctype html><title>Bench</title><img src="${address}" width="512" alt="" />`,
      );
      return;
    }
    const toScreen = request.headers['sec-fetch-dest'] === 'image';
    response.writeHead(toScreen ? 200 : 403, { 'cache-control': 'no-store' });
    response.end(toScreen ? picture : undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    page: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
