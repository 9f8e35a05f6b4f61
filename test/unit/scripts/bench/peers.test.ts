import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { peersPlot } from '../../../../scripts/bench/docs/peers-plot';
import { withFigures } from '../../../../scripts/bench/docs/write-docs';
import { multiplyAdds } from '../../../../scripts/bench/peers/multiply-adds';
import type { PeerId } from '../../../../scripts/bench/peers/peer';
import { type PeerFigures, peersReport } from '../../../../scripts/bench/peers/peers-report';
import { availablePeers, type PeerRound } from '../../../../scripts/bench/peers/peers-round';
import { spread } from '../../../../scripts/bench/spread';
import { ratioTarget } from '../../../../scripts/bench/target';
import { tempFolder } from '../../../../scripts/browser/temp-folder';
import type { MobileNetV1 } from '../../../../src/engine/architecture';

const OURS: MobileNetV1 = {
  family: 'mobilenet_v1',
  alpha: 0.75,
  mapChannels: 128,
  fineChannels: 64,
};

test('multiply-adds are counted by hand', () => {
  // MobileNet v1 has 569 million at width 1.0 with three channels and 1,000 classes (table 4 of the
  // article); less two of three channels of the first convolution, and the classes.
  const trunk = { ...OURS, alpha: 1, mapChannels: 0, fineChannels: 0 };
  const first = 112 * 112 * 9 * 2 * 32;
  expect(multiplyAdds(trunk, 224)).toBeCloseTo(568_740_352 - first - 1024 * 1000 + 1025 * 5, -1);
  // The two towers add these to a trunk of the same width.
  const towers =
    196 * (384 * 128 + 9 * 128 + 128 * 128 + 128 * 64 + 128) +
    49 * 768 * 128 +
    784 * (192 * 64 + 9 * 64 + 64 * 64 + 64 + 64) +
    (128 + 64) * 5;
  const bare = multiplyAdds({ ...OURS, mapChannels: 0, fineChannels: 0 }, 224);
  expect(multiplyAdds(OURS, 224) - bare).toBe(towers);
});

const round = (passes: number[][]): PeerRound => ({
  ...{ coldLoadMs: 500, coldFirstMs: 90, warmLoadMs: 200, warmFirstMs: 60 },
  ...{ memory: 3e7, passes, files: [] },
});

test('ratios are of the same pass, and the median of all', () => {
  const folder = tempFolder('peers-test');
  try {
    const rounds = [
      {
        pair: { oneMs: 100, twoMs: 160 },
        peers: new Map<PeerId, PeerRound>([
          ['ours', round([[40], [80], [41]])],
          ['ort-ours', round([[50], [100], [10]])],
          ['product', round([[100], [200], [100]])],
        ]),
      },
    ];
    const { targets, gflops, pairRate } = peersReport(rounds, folder.path, OURS, null);
    expect(pairRate).toBe(1.25);
    const [same, rate] = targets;
    expect(same).toMatchObject({ measured: 0.8, limit: 1, outcome: 'pass' });
    // 345 million in 40 ms against 1,074 million in 100 ms.
    const own = multiplyAdds(OURS, 224);
    expect(rate?.measured).toBeCloseTo(own / 40 / (1024 ** 3 / 100), 1);
    expect(gflops.product).toBeCloseTo((2 * 1024 ** 3) / 100 / 1e6, 1);
    expect(targets).toHaveLength(2);
  } finally {
    folder.remove();
  }
});

test('a bound is kept from both sides', () => {
  expect(ratioTarget('x', 0.6, [0.61], 'at most').outcome).toBe('miss');
  expect(ratioTarget('x', 0.6, [0.6], 'at most').outcome).toBe('pass');
  expect(ratioTarget('x', 0.7, [0.69], 'at least').outcome).toBe('miss');
});

test('without Python the peers in ONNX are left out', () => {
  expect(availablePeers(null)).toContain('ort-ours');
  expect(availablePeers('no Python').some((id) => id.startsWith('ort'))).toBe(false);
});

test('figures go between the marks and nowhere else', () => {
  const page = readFileSync('docs/performance.md', 'utf8');
  const written = withFigures(page, 'FIGURES');
  expect(written).toContain('\n\nFIGURES\n\n');
  expect(withFigures(written, 'OTHERS')).toBe(withFigures(page, 'OTHERS'));
  expect(() => withFigures('no marks', 'FIGURES')).toThrow(/marks/);
});

test('the plot has a bar for each network, cut where it would dwarf the others', () => {
  const figures = (role: PeerFigures['role'], name: string, ms: number) => {
    const times = spread([ms, ms + 1]);
    return {
      ...{ id: 'ours', name, runtime: 'a & b', role, inference: times },
      ...{ coldLoad: times, coldFirst: times, warmLoad: times, warmFirst: times },
      ...{ memory: null, bytes: 1, gzipBytes: 1 },
    } as PeerFigures;
  };
  const svg = peersPlot([
    figures('ours', 'ours', 40),
    figures('peer', 'twice', 80),
    figures('peer', 'slow', 2000),
    figures('yardstick', 'product', 90),
  ]);
  const widths = [...svg.matchAll(/class="(?:ours|peer)" x="330" y="\d+" width="([\d.]+)"/g)];
  const [ours, twice, slow] = widths.map(([, width]) => Number(width));
  expect(widths).toHaveLength(3);
  expect((twice as number) / (ours as number)).toBeCloseTo(2, 1);
  expect((slow as number) / (ours as number)).toBeLessThan(7);
  expect(svg).toContain('(cut)');
  expect(svg).toContain('a &amp; b');
});
