import { type Migration, VersionedDatabase } from './versioned-database';

/**
 * Three stores, so that a list of 10,000 entries is read without their maps and pictures, and a
 * change of a note writes neither.
 */
export const STORES = ['summaries', 'findings', 'thumbnails'] as const;

/** By `[newest, id]`: the browser reads an index in rising order only, so `newest` is -time. */
export const BY_TIME = 'newest first';

const MIGRATIONS: readonly Migration[] = [
  (database) => {
    const summaries = database.createObjectStore('summaries', { keyPath: 'id' });
    summaries.createIndex(BY_TIME, ['newest', 'id']);
    database.createObjectStore('findings');
    database.createObjectStore('thumbnails');
  },
];

export const historyDatabase = new VersionedDatabase('history', MIGRATIONS);
