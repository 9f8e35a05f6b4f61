import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHROME_DIST } from '../../scripts/browser/launch-extension';
import { startFiles } from './support/start-files';

/**
 * How much each may load before it does anything, in kB compressed. The popup's is a goal of the
 * project; the others are what they have today and a fifth more: who needs that should know it.
 */
const BUDGETS_KB = {
  'src/popup/index.html': 60,
  'src/workspace/index.html': 130,
  'src/offscreen/index.html': 22,
  'src/welcome/index.html': 22,
  'src/access/index.html': 34,
  'src/report/index.html': 34,
  'src/model-page/index.html': 40,
  'service-worker-loader.js': 46,
};

/** A kernel's name: only in files that hold TensorFlow.js. */
const ENGINE_MARK = 'FusedDepthwiseConv2D';
/** A word of shaders: only where WebGL's backend is. */
const WEBGL_MARK = 'sampler2D';

const holds = (mark: string) => (file: string) =>
  readFileSync(join(CHROME_DIST, file), 'utf8').includes(mark);

test.each(Object.entries(BUDGETS_KB))('%s starts with at most %d kB', (entry, limit) => {
  const { files, gzipBytes } = startFiles(CHROME_DIST, entry);
  expect(gzipBytes / 1000, files.join('\n')).toBeLessThanOrEqual(limit);
  expect(files.length, 'nothing was followed').toBeGreaterThan(2);
});

test.each(Object.keys(BUDGETS_KB))('%s starts without the engine', (entry) => {
  expect(startFiles(CHROME_DIST, entry).files.filter(holds(ENGINE_MARK))).toEqual([]);
});

test('the engine worker starts with WebAssembly alone', () => {
  const name = readdirSync(join(CHROME_DIST, 'assets')).find((file) =>
    /^engine-worker-.*\.js$/.test(file),
  );
  const { files } = startFiles(CHROME_DIST, `assets/${name}`);
  expect(files.some(holds(ENGINE_MARK)), 'the mark of the engine is gone').toBe(true);
  expect(files.filter(holds(WEBGL_MARK))).toEqual([]);
  const all = readdirSync(join(CHROME_DIST, 'assets')).map((file) => `assets/${file}`);
  expect(all.some(holds(WEBGL_MARK)), 'the mark of WebGL is gone').toBe(true);
});
