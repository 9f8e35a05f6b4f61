import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Puts each catalog's messages in order of their keys, as the gate over them asks. */
const FOLDER = 'public/_locales';

for (const code of readdirSync(FOLDER)) {
  const path = `${FOLDER}/${code}/messages.json`;
  const catalog: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  const sorted = Object.keys(catalog)
    .sort()
    .map((key) => [key, catalog[key]]);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
