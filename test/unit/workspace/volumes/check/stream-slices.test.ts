import { expect, it } from 'vitest';
import type { Finding } from '../../../../../src/engine/finding';
import { engineSlice } from '../../../../../src/workspace/volumes/check/engine-slice';
import { streamSlices } from '../../../../../src/workspace/volumes/check/stream-slices';
import { madeUpFinding } from '../../../made-up';
import { madeUpVolume } from '../made-up-volume';

const volume = madeUpVolume(5);

it('hands in one slice ahead while the engine looks at another', async () => {
  const log: string[] = [];
  let answerLast: () => void = () => undefined;
  await streamSlices({
    indices: [0, 1, 2],
    prepare: (index) => {
      log.push(`read ${index}`);
      return engineSlice(volume, 'axial', index, volume.window);
    },
    // An engine that is through with a slice once the next waits at its door, if there is one.
    classify: async (slice) => {
      log.push(`ask ${slice.pixels[0]}`);
      answerLast();
      if (slice.pixels[0] !== 2) {
        await new Promise<void>((resolve) => {
          answerLast = resolve;
        });
      }
      return madeUpFinding();
    },
    onFinding: (index) => log.push(`found ${index}`),
    signal: new AbortController().signal,
  });
  expect(log).toEqual([
    'read 0',
    'ask 0',
    'read 1',
    'ask 1',
    'found 0',
    'read 2',
    'ask 2',
    'found 1',
    'found 2',
  ]);
});

it('drops a finding that comes after the end was called', async () => {
  const stop = new AbortController();
  const found: number[] = [];
  const end = streamSlices({
    indices: [0, 1],
    prepare: (index) => engineSlice(volume, 'axial', index, volume.window),
    classify: async (): Promise<Finding> => {
      stop.abort();
      return madeUpFinding();
    },
    onFinding: (index) => found.push(index),
    signal: stop.signal,
  });
  await expect(end).rejects.toMatchObject({ code: 'canceled' });
  expect(found).toEqual([]);
});
