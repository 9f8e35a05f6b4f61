import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which folder of `src/` may import from which: data flows one way, and no two folders import from
 * each other. `engine` and `imaging` know nothing of extensions.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  problems: [],
  imaging: ['problems'],
  engine: ['imaging', 'problems'],
  storage: ['engine', 'problems'],
  messaging: ['engine', 'problems', 'storage'],
  host: ['engine', 'imaging', 'messaging', 'problems', 'storage'],
  offscreen: ['host', 'messaging'],
  ui: ['engine', 'problems', 'storage', 'messaging'],
  // Draws the map into pictures with the colors of the cards.
  export: ['engine', 'imaging', 'problems', 'ui'],
  content: ['messaging', 'problems', 'storage', 'ui'],
  background: ['content', 'host', 'imaging', 'messaging', 'problems', 'storage'],
  'model-page': ['host', 'problems', 'ui'],
  access: ['messaging', 'problems', 'storage', 'ui'],
  welcome: ['ui'],
  popup: ['messaging', 'problems', 'storage', 'ui'],
  report: ['engine', 'problems', 'storage', 'ui'],
  // `imaging`: a region marked in the workspace is cut out there, where its capture is. `host`:
  // volumes and batches have an engine of their own. `report`: its type of an item, and the way to
  // hand items over; never its page.
  workspace: [
    'engine',
    'export',
    'host',
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
  return targets.map((path) => posix.join(posix.dirname(file), path).split('/')[1] ?? '');
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
