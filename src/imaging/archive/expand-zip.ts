import { t } from '../../i18n/t';
import { type Problem, ProblemError, toProblem } from '../../problems/problem';
import { bytesOf } from '../inflate';
import { HEAD_BYTES } from '../limits';
import { sniff } from '../sniff';
import { megabytes } from '../volume/limits';
import { isBookkeeping } from './bookkeeping';
import { MAX_TOTAL_BYTES } from './limits';
import { readZipDirectory } from './zip-directory';
import { openZipEntry } from './zip-entry';

/** A file that came out of a ZIP, or the reason why it did not. */
export type Unpacked =
  | { readonly path: string; readonly file: Blob }
  | { readonly path: string; readonly problem: Problem };

/**
 * Unpacks a ZIP file by file. What systems put there for themselves is left out, ZIPs in it stay
 * closed: a chain of them has no end that could be told from its beginning.
 *
 * @param path of the ZIP; it comes before those of its files
 * @throws ProblemError `broken-picture` with the reason; `too-large` with the number of files or
 * their size together, before anything is unpacked
 */
export async function* expandZip(zip: Blob, path: string): AsyncGenerator<Unpacked> {
  const entries = (await readZipDirectory(zip)).filter((entry) => !isBookkeeping(entry.path));
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MAX_TOTAL_BYTES) throw new ProblemError('too-large', megabytes(total));
  for (const entry of entries) {
    const name = `${path}/${entry.path}`;
    try {
      const file = await openZipEntry(zip, entry);
      if (sniff(await bytesOf(file.slice(0, HEAD_BYTES))) === 'zip') {
        throw new ProblemError('unsupported-format', t('detail_zip_in_zip'));
      }
      yield { path: name, file };
    } catch (error) {
      yield { path: name, problem: toProblem(error) };
    }
  }
}
