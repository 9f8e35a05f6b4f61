import type { PeerFigures } from '../peers/peers-report';
import type { BenchReport } from '../report';
import type { Spread } from '../spread';

const MEGABYTE = 1e6;

/** The figures of a report in Markdown. */
export function tables(report: BenchReport): string {
  const { machine, peers, date } = report;
  const parts = [
    `Measured on ${date.slice(0, 10)}: ${machine.cpu}, ${machine.cores} cores, Chromium ${machine.chromium}, ` +
      `load ${machine.loadAverage} at the end.`,
    '### Side by side',
    peersTable(peers.peers),
    ...(peers.missing === null ? [] : [`Not measured with onnxruntime-web: ${peers.missing}.`]),
    `Our network takes ${millions(peers.multiplyAdds)} million multiply-adds a picture: ` +
      `${peers.gflops.ours} GFLOP/s, where one large matrix product reaches ${peers.gflops.product}. ` +
      `Two of our engines at once answer ${peers.pairRate.toFixed(2)} times as many pictures as one.`,
    '### Targets',
    targetsTable(report),
    '### The whole way',
    wholeWayTable(report),
  ];
  return parts.join('\n\n');
}

function peersTable(peers: readonly PeerFigures[]): string {
  const rows = peers
    .filter(({ role }) => role !== 'yardstick')
    .map((peer) => [
      peer.role === 'ours' ? `**${peer.name}**` : peer.name,
      peer.runtime,
      middle(peer.inference, peer.inference.median),
      ms(peer.inference.p95),
      `${ms(peer.coldLoad.median)} / ${ms(peer.coldFirst.median)}`,
      `${ms(peer.warmLoad.median)} / ${ms(peer.warmFirst.median)}`,
      peer.memory === null ? 'unknown' : megabytes(peer.memory),
      `${megabytes(peer.bytes)} / ${megabytes(peer.gzipBytes)}`,
    ]);
  return table(
    [
      'network',
      'runtime, one thread',
      'inference, median (middle half)',
      'p95',
      'cold: load / first',
      'warm: load / first',
      'memory, MB',
      'files, MB / gz',
    ],
    rows,
  );
}

function targetsTable({ targets, peers }: BenchReport): string {
  const ratios = peers.targets.map(({ what, bound, limit, measured, p25, p75, outcome }) => [
    what,
    `${bound} ${limit}`,
    `${measured} (${p25} to ${p75})`,
    outcome,
  ]);
  const times = targets.map(({ what, limitMs, measuredMs, outcome }) => [
    what,
    `${limitMs} ms`,
    `${measuredMs} ms`,
    outcome,
  ]);
  return table(['what', 'limit', 'measured', 'outcome'], [...ratios, ...times]);
}

function wholeWayTable({ measured }: BenchReport): string {
  const names: Record<keyof BenchReport['measured'], string> = {
    decode: 'decoding a PNG of 512 x 512, color and luma',
    preprocess: 'letterbox and scaling',
    wasmInference: 'inference, pictures one after the other',
    warmInference: 'inference within a warm click',
    coldInference: 'inference within a cold click',
    warmClickToCard: 'warm click to card',
    warmClickToFinding: 'warm click to finding',
    coldClickToCard: 'cold click to card',
    coldClickToFinding: 'cold click to finding',
    screenshotClickToFinding: 'warm click to finding, by a screenshot',
    popupReady: 'popup: from its opening to ready for a file',
  };
  const rows = (Object.keys(names) as (keyof typeof names)[]).map((key) => [
    names[key],
    middle(measured[key], measured[key].median),
    ms(measured[key].p95),
    String(measured[key].count),
  ]);
  return table(['what', 'ms, median (middle half)', 'p95', 'times'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function middle({ p25, p75 }: Spread, median: number): string {
  return `${ms(median)} (${ms(p25)} to ${ms(p75)})`;
}

/** Above 100 ms no one reads the tenths. */
function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

function millions(count: number): string {
  return (count / 1e6).toFixed(1);
}
