import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoggingProxy {
  /** Flags that send everything through here, this machine's own addresses included. */
  readonly args: readonly string[];
  readonly port: number;
  /** Every request, as `GET http://host/path` or `CONNECT host:443`, in order. */
  readonly seen: string[];
  close(): Promise<void>;
}

/** A proxy that writes down every request, and lets through only those for one site. */
export async function startLoggingProxy(allowedOrigin: string): Promise<LoggingProxy> {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? '';
    seen.push(`${incoming.method} ${address}`);
    if (!address.startsWith(`${allowedOrigin}/`)) {
      outgoing.writeHead(502).end('This proxy leads nowhere.');
      return;
    }
    const { method = 'GET', headers } = incoming;
    const passed = forward(address, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.on('connect', ({ url = '' }, socket) => {
    seen.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 502 This proxy leads nowhere\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    port,
    seen,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
