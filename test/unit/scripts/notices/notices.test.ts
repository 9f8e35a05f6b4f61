import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noticesText } from '../../../../scripts/notices/notices-text';
import { shippedPackages } from '../../../../scripts/notices/shipped-packages';

it('THIRD_PARTY_NOTICES is up to date ("npm run notices" writes it)', () => {
  expect(readFileSync('THIRD_PARTY_NOTICES', 'utf8')).toBe(noticesText(shippedPackages('.')));
});

it('gives equal license texts once', () => {
  const shared = { version: '1', license: 'MIT', text: 'Do as you like.' };
  const text = noticesText([
    { name: 'a', ...shared },
    { name: 'b', ...shared },
    { name: 'c', version: '2', license: 'ISC', text: '' },
  ]);
  expect(text.match(/Do as you like/g)).toHaveLength(1);
  expect(text).toContain('a, b');
  expect(text).toContain('- c 2: ISC');
});
