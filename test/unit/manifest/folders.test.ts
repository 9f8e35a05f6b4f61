import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-imports';

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

/** Folders that run where there is no page and, in the command line's tests, no browser at all. */
const WITHOUT_EXTENSION: Record<string, string> = {
  engine: 'It runs in workers, in Node and in tests, and must not know what carries it.',
  imaging: 'Decoders run in workers, in Node and in tests, and must not know what carries them.',
  problems: 'Everything imports it, so it may need nothing.',
};
const EXTENSION_API = /\b(browser|chrome)\.\w|webextension-polyfill/;
/** Not `window`: in imaging that is the range of grey values that a picture shows. */
const PAGE_API = /\b(document|localStorage|sessionStorage|indexedDB)\.\w/;

describe.each(sourceFiles)('%s', (file) => {
  const folder = folderOf(file);
  it('imports only from the folders it may', () => {
    const allowed = MAY_IMPORT[folder] ?? [];
    for (const { path } of importsOf(file)) {
      const [top, target = ''] = path.split('/');
      if (top !== 'src' || target === folder) continue;
      const reason =
        `${file} imports ${path}. ${folder} may import ${allowed.join(', ') || 'nothing'}: pictures ` +
        `go one way, and what ${target} knows is not ${folder}'s business. Hand it in as a ` +
        'parameter, or move what both need into a folder below both.';
      expect(allowed, reason).toContain(target);
    }
  });
});

describe.each(sourceFiles.filter((file) => folderOf(file) in WITHOUT_EXTENSION))('%s', (file) => {
  it('leaves browser and page to those whose business they are', () => {
    const why = WITHOUT_EXTENSION[folderOf(file)];
    const code = withoutComments(readFileSync(file, 'utf8'));
    expect(code, why).not.toMatch(EXTENSION_API);
    expect(code, why).not.toMatch(PAGE_API);
  });
});

describe.each(Object.entries(MAY_IMPORT))('the README of %s', (folder, allowed) => {
  it('names the same folders', () => {
    const readme = readFileSync(`src/${folder}/README.md`, 'utf8');
    const line = /^- May import: (.*)$/m.exec(readme)?.[1] ?? '';
    const named = [...line.matchAll(/`([a-z0-9-]+)`/g)].map(([, name]) => name);
    expect(named).toEqual([...allowed].sort());
  });
});

function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}
