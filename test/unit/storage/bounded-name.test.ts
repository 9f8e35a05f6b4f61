import { describe, expect, it } from 'vitest';
import { boundedName, MAX_NAME } from '../../../src/storage/bounded-name';

describe('a bounded name', () => {
  it.each([
    ['4,096 letters', 'x'.repeat(4096), 'x'.repeat(MAX_NAME)],
    ['emoji up to the limit', '🧠'.repeat(2048), '🧠'.repeat(MAX_NAME / 2)],
    ['an emoji across the limit', `a${'🧠'.repeat(2048)}`, `a${'🧠'.repeat(MAX_NAME / 2 - 1)}`],
    ['half an emoji in the middle', 'a\ud83db', 'a\ufffdb'],
    ['the other half', 'a\udde0b', 'a\ufffdb'],
    ['a short name', 'scan.png', 'scan.png'],
    ['no name', '', ''],
  ])('%s', (_, name, bounded) => expect(boundedName(name)).toBe(bounded));
});
