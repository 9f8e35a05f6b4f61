import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('is the only door to storage.session, which private windows share with the others', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const users = files.filter((file) =>
    /\b(browser|chrome)\.storage\.session\b/.test(readFileSync(file, 'utf8')),
  );
  expect(users).toEqual(['src/storage/session-area.ts']);
});
