import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { freshBuild } from '../browser/fresh-build';
import { projectPath } from '../browser/project-path';
import { PlainError } from '../command/plain-error';
import { runCommand } from '../command/run-command';
import { userPath } from '../command/user-path';
import { agreement, isSame, type Pair } from './agreement';
import { comparePictures } from './compare';
import { samplePictures } from './sample';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm run fidelity`: do crops of a page get the verdicts of the pictures that it shows? */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: projectPath('../shared/data') },
      split: { type: 'string', default: 'test' },
      count: { type: 'string', default: '200' },
      output: { type: 'string' },
    },
  });
  if (!existsSync(`${values.data}/manifest.csv`)) {
    throw new PlainError(`There is no manifest.csv in ${values.data}. Give the folder by --data.`);
  }
  const paths = samplePictures(values.data, values.split, Number(values.count));
  await freshBuild(say);
  const pairs: Pair[] = [];
  await comparePictures(paths, (pair) => {
    pairs.push(pair);
    if (!isSame(pair)) say(`${pairs.length}: ${difference(pair)}`);
  });
  const { pictures, same, flipped } = agreement(pairs);
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  say(
    `${pictures} pictures at mixed zooms: the crop has the verdict of the file on ${percent(same)},`,
  );
  say(`turns tumor into no tumor or back on ${percent(flipped)}.`);
  if (values.output) writeFileSync(userPath(values.output), `${JSON.stringify(pairs, null, 1)}\n`);
});

function difference({ file, zoom, original, crop }: Pair): string {
  const says = ({ verdict, pTumor, problem }: Pair['crop']) =>
    verdict ? `${verdict} (${pTumor?.toFixed(3)})` : problem;
  return `${file} at ${zoom * 100}%: ${says(original)} as a file, ${says(crop)} as a crop`;
}
