import { expect, it } from 'vitest';
import { unexpected } from '../../../../scripts/lint-extension/expected-messages';

const SPLIT = { code: 'INCOGNITO_SPLIT_UNSUPPORTED', message: 'incognito "split" is unsupported.' };
const INNER_HTML = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };
const EVAL = { code: 'DANGEROUS_EVAL', message: 'eval can be harmful.' };
const OUTER_HTML = { ...INNER_HTML, message: 'Unsafe assignment to outerHTML' };

it('lets explained messages pass, and no others', () => {
  const all = [SPLIT, INNER_HTML, EVAL, OUTER_HTML];
  expect(unexpected('chrome', all)).toEqual([EVAL, OUTER_HTML]);
});

it('explains of Firefox’s build only what is said of that', () => {
  expect(unexpected('firefox', [SPLIT, INNER_HTML])).toEqual([SPLIT]);
});
