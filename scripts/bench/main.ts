import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshBuild } from '../browser/fresh-build';
import { requireBrowser } from '../browser/require-browser';
import { serveFolder } from '../browser/serve-folder';
import { tempFolder } from '../browser/temp-folder';
import { runCommand } from '../command/run-command';
import { userPath } from '../command/user-path';
import { within } from '../command/within';
import { drawSample, findSample } from '../samples/catalog';
import { encodePng } from '../samples/picture-file';
import { benchArguments } from './arguments';
import { batchRound } from './batch-round';
import { writeDocs } from './docs/write-docs';
import type { Round } from './measurements';
import { oneRound } from './one-round';
import { measuredPeers } from './peers/measured-peers';
import { benchReport } from './report';
import { serveToScreenOnly } from './screen-only-server';
import { volumeRound } from './volume-round';

const ROUND_MS = 180_000;
const WORKSPACE_MS = 600_000;
const SAMPLE = 'axial-t1-contrast-glioma';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm run bench`: measures, writes JSON, and says which targets were met. */
await runCommand(async () => {
  const { output, rounds, docs } = benchArguments(process.argv.slice(2));
  await freshBuild(say);
  const { version, path: executablePath } = await requireBrowser(say);

  const site = tempFolder('bench');
  const file = join(site.path, 'slice.png');
  writeFileSync(file, encodePng(drawSample(findSample(SAMPLE)).picture));
  writeFileSync(
    join(site.path, 'index.html'),
    '<!doctype html><title>Bench</title><img src="slice.png" width="512" height="512" alt="" />',
  );
  const server = await serveFolder(site.path);
  const screenOnly = await serveToScreenOnly(file);
  try {
    const done: Round[] = [];
    while (done.length < rounds) {
      done.push(
        await within(
          ROUND_MS,
          'A round',
          oneRound({ page: server.origin, screenOnlyPage: screenOnly.page, file }),
        ),
      );
      say(`Round ${done.length} of ${rounds} done`);
    }
    const batch = await within(WORKSPACE_MS, 'The batch', batchRound(file));
    say(`Batch of ${batch.pictures} done`);
    const volume = await within(WORKSPACE_MS, 'The volume', volumeRound());
    say(`Volume of ${volume.slices} slices done`);
    const peers = await measuredPeers(executablePath, drawSample(findSample(SAMPLE)).picture, say);
    const report = benchReport(done, { batch, volume }, peers, version);
    const path = userPath(output);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
    for (const { what, limitMs, measuredMs, outcome } of report.targets) {
      say(`${outcome.toUpperCase()}  ${what}: ${measuredMs} ms (limit ${limitMs} ms)`);
    }
    for (const { what, bound, limit, measured, outcome } of peers.targets) {
      say(`${outcome.toUpperCase()}  ${what}: ${measured} (${bound} ${limit})`);
    }
    say(`Written to ${output}`);
    if (docs) say(`Written to ${writeDocs(report)}`);
  } finally {
    await server.close();
    await screenOnly.close();
    site.remove();
  }
});
