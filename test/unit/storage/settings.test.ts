import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackendChoice, writeBackendChoice } from '../../../src/storage/backend-choice';
import { readSettings, watchSettings, writeSettings } from '../../../src/storage/settings';
import browser, { resetBrowser } from '../fake-browser';

beforeEach(resetBrowser);

const DEFAULTS = {
  backend: 'auto',
  theme: 'system',
  language: 'auto',
  preset: 'balanced',
  model: 'neurolens-mobilenet-v1-075-224',
  history: false,
  historyPages: false,
  historyDays: null,
};

describe('settings', () => {
  it('start with defaults and keep what was set', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
    await writeSettings({ backend: 'cpu' });
    expect(await readSettings()).toEqual({ ...DEFAULTS, backend: 'cpu' });
  });
  it('lose none but the bad one of several', async () => {
    const settings = { backend: 'gpu', theme: 'dark', preset: 'bold', model: 'own-0123456789ab' };
    await browser.storage.local.set({ settings });
    expect(await readSettings()).toEqual({ ...DEFAULTS, theme: 'dark', model: 'own-0123456789ab' });
  });
  it.each(['own-', 'own-xyz', '../models', 'neurolens', 7])(
    'do not take %j for a model',
    async (model) => {
      await browser.storage.local.set({ settings: { model } });
      expect((await readSettings()).model).toBe(DEFAULTS.model);
    },
  );
  it.each([7, null, 'x', {}, { backend: 'gpu' }, [], { backend: null }, { historyDays: 0 }])(
    'read %j as the defaults',
    async (stored) => {
      await browser.storage.local.set({ settings: stored });
      expect(await readSettings()).toEqual(DEFAULTS);
    },
  );
  it('tell a watcher, until it stops', async () => {
    const listener = vi.fn();
    const stop = watchSettings(listener);
    await writeSettings({ backend: 'webgl' });
    expect(listener).toHaveBeenCalledWith({ ...DEFAULTS, backend: 'webgl' });
    stop();
    await writeSettings({ backend: 'wasm' });
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('the kept backend choice', () => {
  it('comes back as it was, and null when it is not valid', async () => {
    expect(await readBackendChoice()).toBeNull();
    const choice = {
      backend: 'webgl',
      reason: { kind: 'webgl-faster', webglMs: 4, wasmMs: 30 },
      measuredAt: 1,
    } as const;
    await writeBackendChoice(choice);
    expect(await readBackendChoice()).toEqual(choice);
    await browser.storage.local.set({ backendChoice: { ...choice, backend: 'magic' } });
    expect(await readBackendChoice()).toBeNull();
  });
});
