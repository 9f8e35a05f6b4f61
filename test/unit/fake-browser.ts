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
    const changes = Object.entries(change).map(([key, newValue]) => {
      const oldValue = this.items.get(key);
      return [key, oldValue === undefined ? { newValue } : { oldValue, newValue }];
    });
    for (const [key, value] of Object.entries(change)) this.items.set(key, structuredClone(value));
    this.onChanged.emit(Object.fromEntries(changes));
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key);
    this.onChanged.emit(Object.fromEntries([keys].flat().map((key) => [key, {}])));
  }
}

/** Site permissions as the browser keeps them; `request` grants, as a user who says yes. */
class FakePermissions {
  readonly onAdded = new FakeEvent<() => void>();
  readonly onRemoved = new FakeEvent<() => void>();
  readonly origins = new Set<string>();

  request = async ({ origins }: { origins: string[] }): Promise<boolean> => {
    for (const origin of origins) this.origins.add(origin);
    this.onAdded.emit();
    return true;
  };

  remove = async ({ origins }: { origins: string[] }): Promise<boolean> => {
    const removed = origins.map((origin) => this.origins.delete(origin));
    this.onRemoved.emit();
    return removed.some(Boolean);
  };

  contains = async ({ origins }: { origins: string[] }): Promise<boolean> =>
    origins.every((origin) => this.origins.has(origin));

  getAll = async () => ({ permissions: [], origins: [...this.origins] });
}

const ROOT = 'chrome-extension://neurolens-test/';

const browser = {
  runtime: {
    id: 'neurolens-test',
    getManifest: () => ({ host_permissions: ['http://given.test/*'] }),
    getURL: (path: string) => ROOT + path,
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
    onMessage: new FakeEvent<(message: unknown, sender: unknown) => unknown>(),
    connect: () => ({ onDisconnect: new FakeEvent<() => void>(), disconnect: () => undefined }),
  },
  extension: { inIncognitoContext: false },
  permissions: new FakePermissions(),
  windows: { update: async (_windowId: number, _change: object): Promise<object> => ({}) },
  tabs: {
    get: async (_tabId: number): Promise<object> => ({}),
    create: async (_properties: { url: string }): Promise<object> => ({}),
    update: async (_tabId: number, _change: object): Promise<{ windowId: number }> => ({
      windowId: 1,
    }),
    sendMessage: async (
      _tabId: number,
      _message: unknown,
      _options: { frameId: number },
    ): Promise<unknown> => undefined,
  },
  storage: { session: new FakeArea(), local: new FakeArea() },
};

/** Empties both storage areas, takes back all sites, and leaves private windows. */
export function resetBrowser(): void {
  browser.extension.inIncognitoContext = false;
  for (const area of [browser.storage.session, browser.storage.local]) {
    area.items.clear();
    area.onChanged.listeners.clear();
    area.failingWrites = 0;
  }
  browser.permissions.origins.clear();
  browser.extension.inIncognitoContext = false;
}

export default browser;
