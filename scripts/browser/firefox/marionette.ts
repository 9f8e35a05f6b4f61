import { connect, type Socket } from 'node:net';
import { within } from '../../command/within';

const CONNECT_MS = 5_000;
/** Longer than the browser's own limit for scripts (`SCRIPT_MS`), whose error says more. */
const ANSWER_MS = 150_000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Firefox's remote control: JSON over TCP, each message led by its length in bytes and a colon. The
 * browser speaks first; then `[0, id, command, parameters]` is answered by `[1, id, error, result]`.
 *
 * Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('Firefox has closed the connection.')));
  }

  /** Rejects when nobody listens at the port. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect({ port, host: '127.0.0.1' });
    await within(
      CONNECT_MS,
      'Connecting to Firefox',
      new Promise<void>((connected, failed) => {
        socket.once('connect', connected);
        socket.once('error', failed);
      }),
    );
    return new Marionette(socket);
  }

  /** Sends a command. Rejects with the browser's own error, or when there is no answer in time. */
  command<R>(name: string, parameters: object = {}): Promise<R> {
    const id = ++this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    const message = Buffer.from(JSON.stringify([0, id, name, parameters]));
    this.socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    return within(ANSWER_MS, name, answer as Promise<R>);
  }

  close(): void {
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message = this.#received.subarray(colon + 1, end).toString();
      this.#received = this.#received.subarray(end);
      this.#answer(JSON.parse(message) as unknown);
    }
  }

  /** The browser's greeting is the one message that is no answer. */
  #answer(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [
      1,
      number,
      { error: string; message: string },
      unknown,
    ];
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
