import { describe, expect, it } from 'vitest';
import { type Arrows, findCircle } from './find-circle';
import { importsIn, importsOf, sourceFiles } from './source-imports';

/** `src/a/b.ts` for an import of `src/a/b`. */
function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`].find((file) => sourceFiles.includes(file));
}

/** The files that a file needs when it runs. */
function neededBy(file: string): string[] {
  return importsOf(file)
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ path }) => fileOf(path))
    .filter((needed) => needed !== undefined);
}

/** Arrows between groups of files, without those inside of a group. */
function arrowsBetween(groupOf: (file: string) => string | null): Arrows {
  const arrows = new Map<string, string[]>();
  for (const file of sourceFiles) {
    const from = groupOf(file);
    if (from === null) continue;
    const targets = neededBy(file).map(groupOf);
    const others = targets.filter((to) => to !== null && (to !== from || from === file));
    arrows.set(from, [...(arrows.get(from) ?? []), ...(others as string[])]);
  }
  return arrows;
}

const REASON =
  'What of a circle runs first depends on who is imported first, and none of it can be understood, ' +
  'tested or replaced alone. Move what both need into a file or folder below both:';

function expectNoCircle(arrows: Arrows): void {
  const circle = findCircle(arrows);
  expect(circle, `${REASON} ${circle?.join(' > ')}`).toBeNull();
}

describe('nothing imports itself by way of others', () => {
  it('no file', () => expectNoCircle(arrowsBetween((file) => file)));

  it('no folder', () => expectNoCircle(arrowsBetween((file) => file.split('/')[1] ?? null)));

  it('no room of the workspace', () => {
    const arrows = arrowsBetween((file) => {
      const [, folder, room, name] = file.split('/');
      return folder === 'workspace' && name !== undefined ? (room ?? null) : null;
    });
    expectNoCircle(arrows);
  });
});

describe('findCircle', () => {
  const circle = (arrows: Record<string, string[]>) => findCircle(new Map(Object.entries(arrows)));

  it.each([
    ['two', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
    ['one', { a: ['a'] }, ['a', 'a']],
    ['three behind others', { z: ['a'], a: ['b'], b: ['c', 'd'], d: ['b'] }, ['b', 'd', 'b']],
  ])('finds one of %s', (_name, arrows, found) => expect(circle(arrows)).toEqual(found));

  it('finds none where two ways lead to the same place', () => {
    expect(circle({ a: ['b', 'c'], b: ['d'], c: ['d'] })).toBeNull();
  });
});

describe('importsIn', () => {
  it('sees every form of an import, and which are types alone', () => {
    const text = `
      import { a } from './a';
      import type { B } from '../b';
      import {
        c,
      } from './deep/c';
      import './d.css';
      export { e } from './e';
      const f = await import('./f');
      import other from 'package';
    `;
    expect(importsIn(text, 'src/here/x.ts')).toEqual([
      { path: 'src/here/a', typeOnly: false },
      { path: 'src/b', typeOnly: true },
      { path: 'src/here/deep/c', typeOnly: false },
      { path: 'src/here/d.css', typeOnly: false },
      { path: 'src/here/e', typeOnly: false },
      { path: 'src/here/f', typeOnly: false },
    ]);
  });
});
