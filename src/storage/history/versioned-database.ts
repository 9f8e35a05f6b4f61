import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

/** Takes a database from one version to the next, within the browser's upgrade transaction. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** A database that opens itself when needed, and whose version is the number of its migrations. */
export class VersionedDatabase {
  #opened: Promise<IDBPDatabase> | null = null;

  /**
   * @param migrations the first makes the stores of version 1 in an empty database, each further
   * one changes what the one before has left. One that was published never changes again.
   */
  constructor(
    private readonly name: string,
    private readonly migrations: readonly Migration[],
  ) {}

  /**
   * The open database, brought to the newest version first.
   *
   * @throws DOMException `VersionError` when a newer version of the extension has written it
   */
  open(): Promise<IDBPDatabase> {
    this.#opened ??= this.#open().catch((error) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #open(): Promise<IDBPDatabase> {
    const forget = () => {
      this.#opened = null;
    };
    const { migrations } = this;
    const database = await openDB(this.name, migrations.length, {
      async upgrade(opening, from, _to, transaction) {
        for (const migrate of migrations.slice(from)) await migrate(opening, transaction);
      },
      // A page with a newer version waits until those with the older one let go.
      blocking: (_version, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    return database;
  }
}
