import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkModel, exchangeModel } from '../../../scripts/browser/exchange-model';
import { type TempFolder, tempFolder } from '../../../scripts/browser/temp-folder';
import { MODELS, modelFolder, SHIPPED_MODEL } from '../../../src/engine/model-registry';

const [other, missing] = MODELS.filter(({ shipped }) => !shipped);
if (!other || !missing) throw new Error('there are no models to compare with');

let root: TempFolder;
let build: TempFolder;

/** A model's folder with its metadata and one file of its own. */
function write(place: string, folder: string, id: string, extra: string): void {
  const path = join(place, folder);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'metadata.json'), JSON.stringify({ id }));
  writeFileSync(join(path, extra), id);
}

beforeEach(() => {
  root = tempFolder('project');
  build = tempFolder('build');
  write(root.path, modelFolder(SHIPPED_MODEL), SHIPPED_MODEL.id, 'MODEL_CARD.md');
  write(root.path, modelFolder(other), other.id, 'weights.bin');
  write(build.path, modelFolder(SHIPPED_MODEL), SHIPPED_MODEL.id, 'MODEL_CARD.md');
});
afterEach(() => {
  root.remove();
  build.remove();
});

const opened = (file: string) => join(build.path, modelFolder(SHIPPED_MODEL), file);

test('another model takes the place that the extension opens, with nothing of the first left', () => {
  exchangeModel(build.path, other, root.path);
  expect(JSON.parse(readFileSync(opened('metadata.json'), 'utf8'))).toEqual({ id: other.id });
  expect(existsSync(opened('weights.bin'))).toBe(true);
  expect(existsSync(opened('MODEL_CARD.md'))).toBe(false);
});

test('the shipped model is left as the build has it', () => {
  writeFileSync(opened('metadata.json'), '{"id":"as built"}');
  exchangeModel(build.path, SHIPPED_MODEL, root.path);
  expect(readFileSync(opened('metadata.json'), 'utf8')).toBe('{"id":"as built"}');
});

test('a model that is not there: said with those that are, and the copy is not touched', () => {
  expect(() => exchangeModel(build.path, missing, root.path)).toThrow(
    `There is no model in ${modelFolder(missing)}; training/README.md says how models are made. ` +
      `There is: ${SHIPPED_MODEL.id}, ${other.id}.`,
  );
  expect(existsSync(opened('MODEL_CARD.md'))).toBe(true);
});

test.each([
  ['another model', '{"id":"stranger"}', 'holds another model, stranger;'],
  ['no JSON', '<html>', 'holds another model, one that cannot be read;'],
])('a folder with %s is refused', (_, metadata, sentence) => {
  writeFileSync(join(root.path, modelFolder(other), 'metadata.json'), metadata);
  expect(() => checkModel(other, root.path)).toThrow(sentence);
});
