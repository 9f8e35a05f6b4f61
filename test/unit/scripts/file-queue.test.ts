import { describe, expect, it } from 'vitest';
import { FileQueue } from '../../../scripts/evaluate/file-queue';

function sendAll(queue: FileQueue): string[] {
  return queue.next().map((file) => {
    const name = `${file.index}/${file.attempt}`;
    queue.sent(name, file);
    return name;
  });
}

describe('FileQueue', () => {
  it('hands files out in chunks and knows when all are through', () => {
    const queue = new FileQueue([[0, 1], [2]]);
    expect(queue.next().map(({ index }) => index)).toEqual([0, 1]);
    expect(sendAll(queue)).toEqual(['2/1']);
    expect(queue.take('2/1')?.index).toBe(2);
    expect(queue.take('2/1')).toBeUndefined();
    expect(queue.empty).toBe(true);
  });

  it('blames the oldest file for a standstill, once forgiving, then giving it up', () => {
    const queue = new FileQueue([[0, 1, 2]]);
    sendAll(queue);
    queue.take('0/1');
    expect(queue.restart()).toBeNull();
    expect(sendAll(queue)).toEqual(['1/2', '2/1']);
    expect(queue.restart()?.index).toBe(1);
    expect(sendAll(queue)).toEqual(['2/1']);
  });

  it('tries again what may not have been the fault of the file, once', () => {
    const queue = new FileQueue([[7]]);
    const [first] = queue.next();
    if (!first) throw new Error('nothing came');
    expect(queue.retry(first, 'broken-picture')).toBe(false);
    expect(queue.retry(first, 'engine-crashed')).toBe(true);
    const [second] = queue.next();
    expect(second).toEqual({ index: 7, attempt: 2 });
    expect(second && queue.retry(second, 'engine-crashed')).toBe(false);
  });
});
