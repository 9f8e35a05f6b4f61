import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { MobileNetV1 } from '../../../src/engine/architecture';
import { median, type Spread, spread } from '../spread';
import { type RatioTarget, ratioTarget } from '../target';
import { multiplyAdds } from './multiply-adds';
import { INPUT_SIDE, PEERS, type Peer, type PeerId, PRODUCT_SIDE } from './peer';
import type { PeersRound } from './peers-round';

export interface PeerFigures extends Peer {
  readonly coldLoad: Spread;
  readonly coldFirst: Spread;
  readonly warmLoad: Spread;
  readonly warmFirst: Spread;
  readonly inference: Spread;
  /** Bytes of memory, the median; null where the browser does not tell. */
  readonly memory: number | null;
  /** What a user downloads, code, runtime and model: as stored, and compressed. */
  readonly bytes: number;
  readonly gzipBytes: number;
}

export interface PeersReport {
  readonly peers: readonly PeerFigures[];
  readonly targets: readonly RatioTarget[];
  /** Of our network for one picture. */
  readonly multiplyAdds: number;
  /** Billions of operations a second, a multiplication and an addition being two. */
  readonly gflops: { readonly ours: number; readonly product: number };
  /** Pictures a second by two of our engines at once, as a multiple of one's. */
  readonly pairRate: number;
  /** Why some could not be measured. */
  readonly missing: string | null;
}

/** The highest ratio to each peer that we want to see, in the same pass. */
const LIMITS: readonly (readonly [PeerId, number])[] = [
  ['ort-ours', 1],
  ['ort-mobilenet', 0.6],
  ['plain', 1.15],
];
/** Of the rate of one large matrix product. */
const RATE = 0.7;

/** @param folder of the peers' site, for the sizes of its files */
export function peersReport(
  rounds: readonly PeersRound[],
  folder: string,
  architecture: MobileNetV1,
  missing: string | null,
): PeersReport {
  const own = multiplyAdds(architecture, INPUT_SIDE);
  const found = PEERS.filter(({ id }) => rounds.some((round) => round.peers.has(id)));
  const targets = LIMITS.filter(([id]) => found.some((peer) => peer.id === id)).map(
    ([id, limit]) => {
      const ratios = passRatios(rounds, id);
      return ratioTarget(`inference, as a multiple of: ${label(id)}`, limit, ratios, 'at most');
    },
  );
  const productOperations = PRODUCT_SIDE ** 3;
  // The rate is operations by time, so the times' ratio is turned round.
  const rates = passRatios(rounds, 'product').map((ratio) => own / productOperations / ratio);
  const rate = ratioTarget('rate, as a share of one large matrix product', RATE, rates, 'at least');
  const figures = found.map((peer) => peerFigures(peer, rounds, folder));
  const ms = (id: PeerId) => figures.find((peer) => peer.id === id)?.inference.median ?? Number.NaN;
  const gflops = (operations: number, time: number) =>
    Math.round((2 * operations) / time / 1e5) / 10;
  return {
    peers: figures,
    targets: [...targets, rate],
    multiplyAdds: own,
    gflops: { ours: gflops(own, ms('ours')), product: gflops(productOperations, ms('product')) },
    pairRate: median(rounds.map(({ pair }) => (2 * pair.oneMs) / pair.twoMs)),
    missing,
  };
}

/** Ours by the peer's, the medians of each pass: what slows a pass slows both. */
function passRatios(rounds: readonly PeersRound[], id: PeerId): number[] {
  return rounds.flatMap((round) => {
    const others = round.peers.get(id)?.passes ?? [];
    const ours = round.peers.get('ours')?.passes ?? [];
    return ours.flatMap((pass, index) => {
      const other = others[index];
      return other ? [median(pass) / median(other)] : [];
    });
  });
}

function label(id: PeerId): string {
  const peer = PEERS.find((one) => one.id === id);
  return peer ? `${peer.name}, ${peer.runtime}` : id;
}

function peerFigures(peer: Peer, rounds: readonly PeersRound[], folder: string): PeerFigures {
  const own = rounds.flatMap((round) => round.peers.get(peer.id) ?? []);
  const memory = own.flatMap((round) => round.memory ?? []);
  const files = (own[0]?.files ?? []).map((path) => readFileSync(join(folder, path)));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    ...peer,
    coldLoad: spread(own.map(({ coldLoadMs }) => coldLoadMs)),
    coldFirst: spread(own.map(({ coldFirstMs }) => coldFirstMs)),
    warmLoad: spread(own.map(({ warmLoadMs }) => warmLoadMs)),
    warmFirst: spread(own.map(({ warmFirstMs }) => warmFirstMs)),
    inference: spread(own.flatMap(({ passes }) => passes.flat())),
    memory: memory.length > 0 ? median(memory) : null,
    bytes: sum(files.map(({ length }) => length)),
    gzipBytes: sum(files.map((file) => gzipSync(file).length)),
  };
}
