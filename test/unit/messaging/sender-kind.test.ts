import { describe, expect, it } from 'vitest';
import { senderKind } from '../../../src/messaging/sender-kind';

const own = { id: 'own', root: 'chrome-extension://own/' };
const tab = { id: 1 } as never;

describe('senderKind', () => {
  it.each([
    ['a content script', { id: 'own', url: 'https://a.test/', tab }, 'content'],
    ['the offscreen document', { id: 'own', url: `${own.root}src/offscreen/index.html` }, 'host'],
    ['the popup', { id: 'own', url: `${own.root}src/popup/index.html?view=window` }, 'page'],
    [
      'the workspace in a tab',
      { id: 'own', url: `${own.root}src/workspace/index.html`, tab },
      'page',
    ],
    [
      'the page that asks for access',
      { id: 'own', url: `${own.root}src/access/index.html?job=1`, tab },
      'page',
    ],
    ['the service worker', { id: 'own', url: `${own.root}service-worker-loader.js` }, 'background'],
    ['the service worker as a content script sees it', { id: 'own' }, 'background'],
    [
      'another extension',
      { id: 'other', url: 'chrome-extension://other/src/popup/index.html' },
      'stranger',
    ],
    [
      'another extension that names our page',
      { id: 'other', url: `${own.root}src/popup/index.html` },
      'stranger',
    ],
    [
      'an unknown page of ours in a tab',
      { id: 'own', url: `${own.root}models/x.html`, tab },
      'stranger',
    ],
    ['a page without a tab', { id: 'own', url: 'https://a.test/' }, 'stranger'],
    ['a tab without an address', { id: 'own', tab }, 'stranger'],
    [
      'a look-alike address',
      { id: 'own', url: 'https://a.test/chrome-extension://own/', tab },
      'content',
    ],
  ])('%s', (_name, sender, kind) => {
    expect(senderKind(sender, own)).toBe(kind);
  });
});
