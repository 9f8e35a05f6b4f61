import type { SessionArea, SessionChanges } from './session-area';

const NAME = 'session';
const STORE = 'items';

type Listener = (changes: SessionChanges) => void;

/**
 * A session's items in IndexedDB, for private windows alone: there the browser holds the database
 * in memory, apart from the one of ordinary windows, and drops it with the last private window.
 */
export class PrivateArea implements SessionArea {
  #opened: Promise<IDBDatabase> | null = null;
  readonly #listeners = new Set<Listener>();
  /** Tells our other private contexts of changes; a channel does not speak to its own context. */
  readonly #channel = new BroadcastChannel(NAME);

  readonly onChanged = {
    addListener: (listener: Listener) => void this.#listeners.add(listener),
    removeListener: (listener: Listener) => void this.#listeners.delete(listener),
  };

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<SessionChanges>) => this.#tell(data);
  }

  async get(key: string | null): Promise<Record<string, unknown>> {
    const items = await this.#items('readonly');
    if (key !== null) {
      const value: unknown = await settled(items.get(key));
      return value === undefined ? {} : { [key]: value };
    }
    const [keys, values] = await Promise.all([
      settled(items.getAllKeys()),
      settled(items.getAll() as IDBRequest<unknown[]>),
    ]);
    return Object.fromEntries(keys.map((known, index) => [String(known), values[index]]));
  }

  async set(change: Record<string, unknown>): Promise<void> {
    const items = await this.#items('readwrite');
    for (const [key, value] of Object.entries(change)) items.put(value, key);
    await completed(items.transaction);
    this.#announce(
      Object.fromEntries(Object.entries(change).map(([key, newValue]) => [key, { newValue }])),
    );
  }

  async remove(keys: string | string[]): Promise<void> {
    const items = await this.#items('readwrite');
    for (const key of [keys].flat()) items.delete(key);
    await completed(items.transaction);
    this.#announce(Object.fromEntries([keys].flat().map((key) => [key, {}])));
  }

  async #items(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.#opened ??= open();
    return (await this.#opened).transaction(STORE, mode).objectStore(STORE);
  }

  #announce(changes: SessionChanges): void {
    this.#channel.postMessage(changes);
    this.#tell(changes);
  }

  #tell(changes: SessionChanges): void {
    for (const listener of this.#listeners) listener(changes);
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
