import { afterEach, expect, it, vi } from 'vitest';
import { contextAlive } from '../../../src/messaging/context-alive';
import browser from '../fake-browser';

afterEach(() => vi.restoreAllMocks());

it('is alive while the browser names the extension', () => {
  expect(contextAlive()).toBe(true);
});

it('is not once the extension has no id any more, or asking for it throws', () => {
  const { runtime } = browser;
  const id = vi.spyOn(runtime, 'id', 'get' as never);
  id.mockReturnValue(undefined as never);
  expect(contextAlive()).toBe(false);
  id.mockImplementation((() => {
    throw new Error('Extension context invalidated.');
  }) as never);
  expect(contextAlive()).toBe(false);
});
