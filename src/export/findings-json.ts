import { t } from '../i18n/t';
import { type FindingsFile, type FindingsRow, FORMAT, FORMAT_VERSION } from './findings-schema';

/** Rows written between two looks at what the user does: about 2 ms of work. */
const ROWS_AT_ONCE = 25;

/**
 * Findings as a JSON file, one row a line. The page stays responsive however many there are.
 *
 * @param appVersion of the extension
 */
export async function findingsJson(
  rows: Iterable<FindingsRow>,
  appVersion: string,
  now = new Date(),
): Promise<Blob> {
  const head: Omit<FindingsFile, 'rows'> = {
    format: FORMAT,
    version: FORMAT_VERSION,
    createdAt: now.toISOString(),
    app: { name: 'NeuroLens', version: appVersion },
    notice: t('export_notice'),
  };
  const parts = [`${JSON.stringify(head).slice(0, -1)},"rows":[`];
  let written = 0;
  for (const row of rows) {
    parts.push(`${written === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`);
    written += 1;
    if (written % ROWS_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  parts.push('\n]}\n');
  return new Blob(parts, { type: 'application/json' });
}
