import { describe, expect, it } from 'vitest';
import { benchArguments } from '../../../scripts/bench/arguments';
import type { ClickTimes, Round } from '../../../scripts/bench/measurements';
import type { PeersReport } from '../../../scripts/bench/peers/peers-report';
import { benchReport } from '../../../scripts/bench/report';
import { spread } from '../../../scripts/bench/spread';
import type { WorkspaceMeasures } from '../../../scripts/bench/workspace-targets';

describe('spread', () => {
  it('gives quantiles', () => {
    expect(spread([4, 1, 3, 2])).toEqual({
      count: 4,
      median: 2.5,
      p25: 1.8,
      p75: 3.3,
      p95: 3.9,
      min: 1,
      max: 4,
    });
  });
});

describe('benchArguments', () => {
  it('needs an output and a whole number of rounds', () => {
    expect(benchArguments(['--output', 'b.json'])).toEqual({
      ...{ output: 'b.json', rounds: 5, docs: false },
    });
    for (const wrong of [
      [],
      ['--output', 'b', '--rounds', 'x'],
      ['--output', 'b', '--rounds', '0'],
    ]) {
      expect(() => benchArguments(wrong)).toThrow(/Usage/);
    }
  });
});

describe('benchReport', () => {
  const engine = (inferenceMs: number) => ({ decodeMs: 3, preprocessMs: 2, inferenceMs });
  const click = (ms: number, exact = true): ClickTimes => ({
    clickToCardMs: 30,
    clickToFindingMs: ms,
    exact,
    engine: engine(60),
  });
  const round = (warm: number, cold: number): Round => ({
    cold: click(cold, false),
    warm: [click(warm)],
    screenshots: [click(2 * warm)],
    popupReadyMs: [70, 80],
    batch: [engine(40)],
  });

  const bytes = { atFirst: 1, atEnd: 2 };
  const workspace: WorkspaceMeasures = {
    batch: {
      pictures: 1000,
      eachMs: 51,
      engineEachMs: 45,
      ratio: 1.13,
      heap: bytes,
      processes: bytes,
      longTasks: [],
    },
    volume: {
      slices: 256,
      openMs: 2000,
      firstMs: 700,
      allMs: 12_000,
      cancelMs: 120,
      heap: { before: 1, after: 2 },
      longTasks: { opening: [60], checking: [50] },
    },
  };

  const peers: PeersReport = {
    ...{ peers: [], targets: [], multiplyAdds: 1, pairRate: 1, missing: null },
    gflops: { ours: 1, product: 1 },
  };

  it('holds warm and cold clicks against their targets', () => {
    const report = benchReport(
      [round(170, 1200), round(180, 900), round(190, 1100)],
      workspace,
      peers,
      '156',
    );
    expect(report.warmToInference).toBe(4.5);
    expect(
      report.targets.map(({ limitMs, measuredMs, outcome }) => [limitMs, measuredMs, outcome]),
    ).toEqual([
      [160, 180, 'miss'],
      [800, 1100, 'miss'],
      [100, 75, 'pass'],
      [100, 30, 'pass'],
      [400, 360, 'pass'],
      [50, 51, 'miss'],
      [50, 0, 'pass'],
      [1000, 700, 'pass'],
      [12_672, 12_000, 'pass'],
      [100, 120, 'miss'],
      [50, 60, 'miss'],
      [50, 50, 'pass'],
    ]);
    expect(report.inexactClicks).toBe(3);
  });
});
