import type { Browser } from 'playwright-core';
import { rendererMemory } from '../../browser/process-memory';
import { type FolderServer, serveFolder } from '../../browser/serve-folder';
import { PEERS, type PeerId } from './peer';
import { ISOLATED, launchForPeers, PeerDriver } from './peer-page';

/** What one peer did in one browser. Times in ms, memory in bytes. */
export interface PeerRound {
  readonly coldLoadMs: number;
  readonly coldFirstMs: number;
  readonly warmLoadMs: number;
  readonly warmFirstMs: number;
  readonly memory: number | null;
  /** The times of each pass; the passes of all peers lie between each other. */
  readonly passes: readonly (readonly number[])[];
  /** Files that were asked for until the first answer. */
  readonly files: readonly string[];
}

export interface PeersRound {
  readonly peers: ReadonlyMap<PeerId, PeerRound>;
  /** What two of our engines at once do in the time of one. */
  readonly pair: { readonly oneMs: number; readonly twoMs: number };
}

export interface PeerWork {
  /** The folder that `buildPeerSite` has filled. */
  readonly folder: string;
  readonly executablePath: string;
  readonly picture: readonly number[];
  readonly ids: readonly PeerId[];
}

const PASSES = 6;
/** Of each peer in a pass; the JavaScript backend takes as long for one as the others for 20. */
const RUNS = 4;
/** Of one engine and then of two at once. */
const PAIR_RUNS = 20;
const SLOW: ReadonlySet<PeerId> = new Set(['cpu']);

/** Starts a browser; loads each peer cold, then all of them warm; then passes over all of them. */
export async function peersRound(work: PeerWork): Promise<PeersRound> {
  const requests: string[] = [];
  const server = await serveFolder(work.folder, {
    headers: () => ISOLATED,
    onRequest: (path) => requests.push(path),
  });
  const browser = await launchForPeers(work.executablePath);
  try {
    const cold = new Map<PeerId, Awaited<ReturnType<typeof coldStart>>>();
    for (const id of work.ids) cold.set(id, await coldStart(browser, server, work, id, requests));
    const driver = await PeerDriver.on(await browser.newPage(), server.origin, work.picture);
    // Once before, so that the browser has the code in its cache.
    for (const id of work.ids) {
      await driver.load(id);
      await driver.end(id);
    }
    const warm = new Map<PeerId, { warmLoadMs: number; warmFirstMs: number }>();
    for (const id of work.ids) {
      const warmLoadMs = await driver.load(id);
      const [warmFirstMs] = (await driver.run(id, 1)) as [number];
      warm.set(id, { warmLoadMs, warmFirstMs });
    }
    const passes = new Map<PeerId, number[][]>(work.ids.map((id) => [id, []]));
    for (let pass = 0; pass < PASSES; pass++) {
      for (const id of inTurn(work.ids, pass)) {
        passes.get(id)?.push([...(await driver.run(id, SLOW.has(id) ? 1 : RUNS))]);
      }
    }
    const all = work.ids.map((id) => {
      const parts = { ...cold.get(id), ...warm.get(id), passes: passes.get(id) } as PeerRound;
      return [id, parts] as const;
    });
    return { peers: new Map(all), pair: await driver.pair('ours', PAIR_RUNS) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** In a browser context of its own: with empty caches. */
async function coldStart(
  browser: Browser,
  server: FolderServer,
  { picture }: PeerWork,
  id: PeerId,
  requests: string[],
) {
  const context = await browser.newContext();
  try {
    const driver = await PeerDriver.on(await context.newPage(), server.origin, picture);
    const before = await rendererMemory(browser);
    requests.length = 0;
    const coldLoadMs = await driver.load(id);
    const [coldFirstMs] = (await driver.run(id, 1)) as [number];
    const files = [...new Set(requests)].filter((path) => path !== '/favicon.ico');
    const after = await rendererMemory(browser);
    const memory = before === null || after === null ? null : after - before;
    return { coldLoadMs, coldFirstMs, memory, files };
  } finally {
    await context.close();
  }
}

/** Each pass begins with another peer, so that none has always the same before it. */
function inTurn<T>(list: readonly T[], turn: number): T[] {
  const start = turn % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Those that can be had. @param onnxMissing why there are no models in ONNX, or null */
export function availablePeers(onnxMissing: string | null): PeerId[] {
  const ids = PEERS.map(({ id }) => id);
  return onnxMissing === null ? ids : ids.filter((id) => !id.startsWith('ort-'));
}
