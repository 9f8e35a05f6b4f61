import { readFileSync } from 'node:fs';
import { modelFolder, SHIPPED_MODEL } from '../../../src/engine/model-registry';
import { preprocess } from '../../../src/engine/preprocess';
import { readMetadata } from '../../../src/engine/read-metadata';
import { canBeRebuilt } from '../../../src/engine/rebuilt-network';
import { projectPath } from '../../browser/project-path';
import { tempFolder } from '../../browser/temp-folder';
import { PlainError } from '../../command/plain-error';
import { within } from '../../command/within';
import { isGrey, type Picture } from '../../samples/picture';
import { type PeersReport, peersReport } from './peers-report';
import { availablePeers, type PeersRound, peersRound } from './peers-round';
import { buildPeerSite } from './site';

const ROUNDS = 3;
/** 60 s on an idle machine; on a busy one ten times that. */
const ROUND_MS = 600_000;

/** Builds the peers' site, measures in so many browsers, one after the other, and reports. */
export async function measuredPeers(
  executablePath: string,
  sample: Picture,
  say: (line: string) => void,
): Promise<PeersReport> {
  const metadata = readMetadata(
    readFileSync(projectPath(`${modelFolder(SHIPPED_MODEL)}metadata.json`), 'utf8'),
  );
  if (!canBeRebuilt(metadata.architecture)) throw new PlainError('The peers know one family only.');
  const site = tempFolder('bench-peers');
  try {
    const missing = await buildPeerSite(site.path);
    if (missing !== null) say(`Without onnxruntime-web: ${missing}`);
    if (!isGrey(sample)) throw new PlainError('The sample is not grey.');
    const pixels = Uint8Array.from(sample.grey);
    const picture = Array.from(preprocess({ ...sample, pixels }, metadata.input));
    const work = { folder: site.path, executablePath, picture, ids: availablePeers(missing) };
    const rounds: PeersRound[] = [];
    while (rounds.length < ROUNDS) {
      rounds.push(await within(ROUND_MS, 'A round of the peers', peersRound(work)));
      say(`Peers, round ${rounds.length} of ${ROUNDS} done`);
    }
    return peersReport(rounds, site.path, metadata.architecture, missing);
  } finally {
    site.remove();
  }
}
