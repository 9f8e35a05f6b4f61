import { expect, test } from 'vitest';
import { MODELS, modelFolder, SHIPPED_MODEL } from '../../../src/engine/model-registry';

test('each model has an id of its own, which is a plain folder name', () => {
  const ids = MODELS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(MODELS.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('one model ships: the one that the extension opens', () => {
  expect(MODELS.filter(({ shipped }) => shipped)).toEqual([SHIPPED_MODEL]);
  expect(modelFolder(SHIPPED_MODEL)).toBe('models/neurolens-mobilenet-v1-075-224/');
});
