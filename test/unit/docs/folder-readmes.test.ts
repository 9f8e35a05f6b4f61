import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The folders with a room of their own: the first level, and the workspace's and tests' second. */
const PARENTS = ['src', 'src/workspace', 'scripts', 'test', 'test/e2e', 'training'];
/** Long enough for what, imports, beginning and limits; longer texts belong into `docs/`. */
const MAX_LINES = 12;
const LONGER = ['test/fixtures'];

const folders = PARENTS.flatMap((parent) =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => `${parent}/${name}`),
);

describe.each(folders)('%s', (folder) => {
  it('says in a few lines what lives there, and where to begin', () => {
    const path = `${folder}/README.md`;
    expect(existsSync(path), `${path} is missing`).toBe(true);
    if (LONGER.includes(folder)) return;
    const text = readFileSync(path, 'utf8');
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(MAX_LINES);
    expect(text).toContain('- May import: ');
    // A README that names files which are gone leads nowhere.
    const begin = /^- Begin with (.*?)(?:\.|:)?$/m.exec(text)?.[1] ?? '';
    const [first] = [...begin.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(existsSync(`${folder}/${first}`), `${folder}/${first}`).toBe(true);
  });
});
