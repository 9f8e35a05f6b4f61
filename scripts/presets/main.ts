import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { modelFolder, SHIPPED_MODEL } from '../../src/engine/model-registry';
import { projectPath } from '../browser/project-path';
import { PlainError } from '../command/plain-error';
import { runCommand } from '../command/run-command';
import { costOf } from './measure';
import { judgedBrains } from './pictures';
import { moreSensitive } from './thresholds';

const USAGE =
  'Usage: tsx scripts/presets/main.ts --manifest manifest.csv --val VAL.csv --test TEST.csv\n' +
  'VAL.csv and TEST.csv are what `npm run evaluate` has written of the two splits.';

/**
 * Chooses the more sensitive thresholds on `val`, measures them and the balanced ones on `test`, and
 * writes both into the shipped model's `metadata.json`, as `presets`.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      manifest: { type: 'string' },
      val: { type: 'string' },
      test: { type: 'string' },
    },
  });
  const { manifest, val, test } = values;
  if (!manifest || !val || !test) throw new PlainError(USAGE);
  const path = projectPath(`${modelFolder(SHIPPED_MODEL)}metadata.json`);
  const json = readFileSync(path, 'utf8');
  const metadata = JSON.parse(json);
  const chosen = moreSensitive(judgedBrains(val, manifest));
  const measured = judgedBrains(test, manifest);
  const healthy = measured.filter(({ ill }) => !ill).length;
  const presets = {
    measuredOn: { split: 'test', healthy, tumors: measured.length - healthy },
    balanced: costOf(measured, metadata.thresholds),
    moreSensitive: { ...chosen, ...costOf(measured, chosen) },
  };
  process.stdout.write(`${JSON.stringify(presets, null, 1)}\n`);
  writeFileSync(path, withPresets(json, presets));
});

/**
 * The file's text with the presets after the thresholds, and nothing else touched: it was written by
 * Python, whose numbers look different.
 */
function withPresets(json: string, presets: object): string {
  const text = JSON.stringify({ presets }, null, 1).slice(2, -2);
  const without = json.replace(/\n "presets": \{[\s\S]*?\n \},/, '');
  return without.replace(/\n "thresholds": \{[\s\S]*?\n \},/, (block) => `${block}\n${text},`);
}
