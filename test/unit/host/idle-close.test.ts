import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IdleClose } from '../../../src/host/idle-close';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('closes after the idle time, but neither while busy nor soon after a touch', async () => {
  let idle = true;
  const close = vi.fn();
  const idleClose = new IdleClose(() => idle, close, 100);
  idleClose.touch();
  await vi.advanceTimersByTimeAsync(90);
  idleClose.touch();
  await vi.advanceTimersByTimeAsync(90);
  expect(close).not.toHaveBeenCalled();
  idle = false;
  await vi.advanceTimersByTimeAsync(500);
  expect(close).not.toHaveBeenCalled();
  idle = true;
  await vi.advanceTimersByTimeAsync(100);
  expect(close).toHaveBeenCalledOnce();
});
