import { afterEach, describe, expect, it, vi } from 'vitest';
import { send, sendToFrame } from '../../../src/messaging/send';
import browser from '../fake-browser';

const jobId = crypto.randomUUID();

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function answering(answer: unknown) {
  return vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(answer);
}

describe('send', () => {
  it('resolves to the answered value', async () => {
    const sent = answering({ ok: true, value: { jobId } });
    const got = await send('jobs.submit', { file: new Blob(['x']), name: 'a' });
    expect(got).toEqual({ jobId });
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ neurolens: 1, name: 'jobs.submit' });
  });

  it('rejects with the code of the receiver', async () => {
    answering({ ok: false, problem: { code: 'too-large', detail: '50 MB' } });
    await expect(send('jobs.cancel', { jobId })).rejects.toMatchObject({
      code: 'too-large',
      detail: '50 MB',
    });
  });

  it.each([
    ['nobody answered', undefined],
    ['a malformed envelope', { yes: true }],
    ['an answer of the wrong shape', { ok: true, value: { jobId: 'no id' } }],
  ])('rejects as internal: %s', async (_name, answer) => {
    answering(answer);
    const sent = send('jobs.submit', { file: new Blob(['x']), name: 'a' });
    await expect(sent).rejects.toMatchObject({ code: 'internal' });
  });

  it('stops waiting after the time of the message', async () => {
    vi.useFakeTimers();
    vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(new Promise(() => undefined));
    const sent = expect(send('jobs.cancel', { jobId })).rejects.toMatchObject({ code: 'internal' });
    await vi.advanceTimersByTimeAsync(5_000);
    await sent;
  });
});

describe('sendToFrame', () => {
  it('addresses one frame of one tab', async () => {
    const sent = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ ok: true });
    const frame = { tabId: 4, frameId: 2 };
    await expect(sendToFrame(frame, 'page.read', { imageUrl: 'blob:x' })).rejects.toMatchObject({
      code: 'internal',
    });
    expect(sent.mock.calls[0]?.[0]).toBe(4);
    expect(sent.mock.calls[0]?.[2]).toEqual({ frameId: 2 });
  });
});
