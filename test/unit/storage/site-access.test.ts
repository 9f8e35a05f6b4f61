import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import {
  askForSites,
  grantedSites,
  hostPattern,
  mayRead,
  onSitesChanged,
  siteHost,
  takeBackSite,
} from '../../../src/storage/site-access';
import { resetBrowser } from '../fake-browser';

beforeEach(resetBrowser);

describe('siteHost', () => {
  it.each([
    ['https://Images.Example.org:8443/a.png?x#y', 'images.example.org'],
    ['http://127.0.0.1:80/a.png', '127.0.0.1'],
    ['http://[::1]/a.png', '[::1]'],
    ['https://münchen.example/a.png', 'xn--mnchen-3ya.example'],
    ['https://user:word@a.test/', 'a.test'],
    ['https://my_bucket.a.test/', 'my_bucket.a.test'],
  ])('of %s is %s', (address, host) => expect(siteHost(address)).toBe(host));

  it.each([
    '',
    'data:image/png;base64,AA',
    'blob:https://a.test/1',
    'file:///tmp/a.png',
    'chrome://settings/',
    'https://*/',
    'https://*.com/',
    'https://a.test,b.test/',
  ])('refuses %s', (address) => expect(siteHost(address)).toBeNull());
});

describe('granted sites', () => {
  it('are asked for, listed without what the manifest grants, and taken back', async () => {
    await browser.permissions.request({ origins: ['http://given.test/*'] });
    const changed = vi.fn();
    const stop = onSitesChanged(changed);
    expect(await mayRead('https://b.test/x.png')).toBe(false);
    await askForSites([hostPattern('b.test'), hostPattern('a.test')]);
    expect(await grantedSites()).toEqual(['*://a.test/*', '*://b.test/*']);
    expect(await mayRead('https://b.test/x.png')).toBe(true);
    await takeBackSite('*://b.test/*');
    expect(await mayRead('https://b.test/x.png')).toBe(false);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    await takeBackSite('*://a.test/*');
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('say nothing of addresses that belong to no site', async () => {
    expect(await mayRead('data:image/png;base64,AA')).toBe(false);
  });
});
