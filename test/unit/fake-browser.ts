/**
 * A small in-memory stand-in for `webextension-polyfill`, which throws outside an extension.
 * Only what the unit-tested modules use; behavior in a real browser is the end-to-end tests' part.
 */
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener = (...args: never[]) => unknown;

class FakeEvent<L extends Listener> {
  readonly listeners = new Set<L>();
  addListener = (listener: L) => void this.listeners.add(listener);
  removeListener = (listener: L) => void this.listeners.delete(listener);
  emit(...args: Parameters<L>): void {
    for (const listener of this.listeners) listener(...args);
  }
}

class FakeArea {
  readonly onChanged = new FakeEvent<(changes: Changes) => void>();
  readonly items = new Map<string, unknown>();
  /** Set to make the next writes fail, as when the area is full. */
  failingWrites = 0;

  async get(key: string | null): Promise<Record<string, unknown>> {
    const all = Object.fromEntries(this.items);
    if (key === null) return structuredClone(all);
    return key in all ? structuredClone({ [key]: all[key] }) : {};
  }

  async set(change: Record<string, unknown>): Promise<void> {
    if (this.failingWrites > 0) {
      this.failingWrites -= 1;
      throw new Error('QUOTA_BYTES quota exceeded');
    }
    for (const [key, value] of Object.entries(change)) this.items.set(key, structuredClone(value));
    this.onChanged.emit(
      Object.fromEntries(Object.entries(change).map(([key, newValue]) => [key, { newValue }])),
    );
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key);
    this.onChanged.emit(Object.fromEntries([keys].flat().map((key) => [key, {}])));
  }
}

const ROOT = 'chrome-extension://neurolens-test/';

const browser = {
  runtime: {
    id: 'neurolens-test',
    getURL: (path: string) => ROOT + path,
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
    onMessage: new FakeEvent<(message: unknown, sender: unknown) => unknown>(),
    connect: () => ({ onDisconnect: new FakeEvent<() => void>(), disconnect: () => undefined }),
  },
  tabs: {
    sendMessage: async (
      _tabId: number,
      _message: unknown,
      _options: { frameId: number },
    ): Promise<unknown> => undefined,
  },
  extension: { inIncognitoContext: false },
  storage: { session: new FakeArea(), local: new FakeArea() },
};

/** Empties both storage areas. */
export function resetBrowser(): void {
  browser.extension.inIncognitoContext = false;
  for (const area of [browser.storage.session, browser.storage.local]) {
    area.items.clear();
    area.onChanged.listeners.clear();
    area.failingWrites = 0;
  }
}

export default browser;
