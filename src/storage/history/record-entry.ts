import * as v from 'valibot';
import { inPrivateWindows } from '../private-window';
import { readSettings } from '../settings';
import { type Entry, EntrySchema } from './entry';
import { noteNotKept } from './history-full';
import { addEntries } from './history-records';
import { sweepDaily } from './keep-for';
import { isQuotaError } from './quota-error';

/** A result to be kept; what is left out is new, now, and empty. */
export type EntryDraft = Pick<Entry, 'name' | 'source' | 'finding' | 'thumbnail'> & Partial<Entry>;

/** `known`: it is there already. `full`: the browser gives no more room, and the user is told. */
export type Recorded = 'kept' | 'known' | 'off' | 'full';

/**
 * Keeps a result in the history, if the user has switched it on and this is no private window. The
 * page is kept only where the user has agreed to that too.
 *
 * @throws ValiError for a draft that is no valid entry
 */
export async function recordEntry(draft: EntryDraft): Promise<Recorded> {
  if (inPrivateWindows()) return 'off';
  const { history, historyPages } = await readSettings();
  if (!history) return 'off';
  const entry = v.parse(EntrySchema, {
    id: crypto.randomUUID(),
    time: Date.now(),
    way: null,
    note: '',
    tags: [],
    ...draft,
    page: historyPages ? (draft.page ?? null) : null,
  });
  try {
    const [added] = await addEntries([entry]);
    await sweepDaily();
    return added === undefined ? 'known' : 'kept';
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    await noteNotKept();
    return 'full';
  }
}
