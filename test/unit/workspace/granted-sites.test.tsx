import { expect, it, vi } from 'vitest';
import { GrantedSites } from '../../../src/workspace/settings/granted-sites';
import { siteWords } from '../../../src/workspace/settings/site-words';
import { renderTree } from '../ui/vnode-tree';

it.each([
  ['*://a.test/*', 'a.test'],
  ['https://a.test/*', 'https://a.test'],
  ['*://*.a.test/*', '*.a.test'],
  ['*://*/*', 'All sites'],
  ['http://*/*', 'All sites over http'],
  ['file:///*', 'file:///*'],
])('%s is called %s', (pattern, words) => expect(siteWords(pattern)).toBe(words));

it('takes back the site beside the button', () => {
  const takeBack = vi.fn();
  const patterns = ['*://a.test/*', '*://b.test/*'];
  const { elements } = renderTree(<GrantedSites patterns={patterns} onTakeBack={takeBack} />);
  const [, second] = elements.filter(({ tag }) => tag === 'button');
  expect(second?.props['aria-label']).toBe('Take back b.test');
  const click = second?.props.onClick as (event: object) => void;
  click({ isTrusted: true });
  expect(takeBack).toHaveBeenCalledExactlyOnceWith('*://b.test/*');
});

it('says so when no site is allowed, and nothing before that is known', () => {
  const list = (patterns: string[] | null) =>
    renderTree(<GrantedSites patterns={patterns} onTakeBack={() => undefined} />).text;
  expect(list([])).toContain('None.');
  expect(list(null)).toBe('');
});
