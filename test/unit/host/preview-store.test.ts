import { describe, expect, it } from 'vitest';
import { PreviewStore } from '../../../src/host/preview-store';

const bytes = (size: number) => new Blob([new Uint8Array(size)]);

describe('PreviewStore', () => {
  it('drops the oldest past its limit, and keeps the newest even if it alone is larger', () => {
    const store = new PreviewStore(100);
    store.put('a', bytes(60));
    store.put('b', bytes(40));
    expect(store.get('a')).not.toBeNull();
    store.put('c', bytes(1));
    expect(store.get('a')).toBeNull();
    expect(store.get('b')).not.toBeNull();
    store.put('d', bytes(500));
    expect(store.get('c')).toBeNull();
    expect(store.get('d')?.size).toBe(500);
  });

  it('counts a replaced or removed preview only once', () => {
    const store = new PreviewStore(100);
    for (let round = 0; round < 5; round += 1) store.put('a', bytes(60));
    store.remove('a');
    store.remove('a');
    store.put('b', bytes(50));
    store.put('c', bytes(50));
    expect(store.get('b')).not.toBeNull();
  });

  it('gives a preview to another job, at once or when it comes, and lets each go by itself', async () => {
    const store = new PreviewStore();
    store.put('a', bytes(3));
    store.share('a', 'b');
    store.remove('a');
    expect(store.get('b')?.size).toBe(3);
    store.share('late', 'c');
    store.share('late', 'd');
    expect(store.get('c')).toBeNull();
    store.put('late', bytes(5));
    expect([store.get('c')?.size, store.get('d')?.size]).toEqual([5, 5]);
  });
});
