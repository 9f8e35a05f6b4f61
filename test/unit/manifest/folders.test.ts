import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which folder of `src/` may import from which: data flows one way, and no two folders import from
 * each other. `engine` and `imaging` know nothing of extensions.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  // Words of the interface. Engine and imaging word what they did and what went wrong.
  i18n: [],
  problems: ['i18n'],
  imaging: ['i18n', 'problems'],
  engine: ['i18n', 'imaging', 'problems'],
  storage: ['engine', 'i18n', 'problems'],
  messaging: ['engine', 'i18n', 'problems', 'storage'],
  host: ['engine', 'i18n', 'imaging', 'messaging', 'problems', 'storage'],
  offscreen: ['i18n', 'host', 'messaging'],
  ui: ['i18n', 'engine', 'problems', 'storage', 'messaging'],
  // Draws the map into pictures with the colors of the cards.
  export: ['i18n', 'engine', 'imaging', 'problems', 'ui'],
  content: ['i18n', 'messaging', 'problems', 'storage', 'ui'],
  background: ['i18n', 'content', 'host', 'imaging', 'messaging', 'problems', 'storage'],
  'model-page': ['i18n', 'host', 'problems', 'ui'],
  access: ['i18n', 'messaging', 'problems', 'storage', 'ui'],
  welcome: ['i18n', 'ui'],
  popup: ['i18n', 'messaging', 'problems', 'storage', 'ui'],
  report: ['i18n', 'engine', 'problems', 'storage', 'ui'],
  // `imaging`: a region marked in the workspace is cut out there, where its capture is. `host`:
  // volumes and batches have an engine of their own. `report`: its type of an item, and the way to
  // hand items over; never its page.
  workspace: [
    'engine',
    'export',
    'host',
    'i18n',
    'imaging',
    'messaging',
    'problems',
    'report',
    'storage',
    'ui',
  ],
};

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => posix.join(entry.parentPath, entry.name));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, path]) => path ?? '',
  );
  return targets
    .map((path) => posix.join(posix.dirname(file), path).split('/'))
    .filter(([top]) => top === 'src')
    .map(([, folder = '']) => folder);
}

describe.each(files)('%s', (file) => {
  const folder = file.split('/')[1] ?? '';
  it('imports only from the folders it may', () => {
    const foreign = importsOf(file).filter((target) => target !== folder);
    for (const target of foreign) expect(MAY_IMPORT[folder] ?? []).toContain(target);
  });

  it('leaves the browser’s extension API to those whose business it is', () => {
    if (!['engine', 'imaging', 'problems'].includes(folder)) return;
    expect(readFileSync(file, 'utf8')).not.toMatch(/\b(browser|chrome)\.\w|webextension-polyfill/);
  });
});
