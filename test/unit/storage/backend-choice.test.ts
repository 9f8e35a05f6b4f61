import { beforeEach, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { readBackendChoice, writeBackendChoice } from '../../../src/storage/backend-choice';
import { resetBrowser } from '../fake-browser';

const choice = { backend: 'webgl', reason: { kind: 'no-wasm' }, measuredAt: 5 } as const;

beforeEach(resetBrowser);

it('keeps what was measured for the next start', async () => {
  await writeBackendChoice(choice);
  expect(await readBackendChoice()).toEqual(choice);
});

it('writes nothing in private windows, which share this storage with the others', async () => {
  browser.extension.inIncognitoContext = true;
  await writeBackendChoice(choice);
  expect(await browser.storage.local.get(null)).toEqual({});
});
