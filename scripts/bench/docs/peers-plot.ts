import type { PeerFigures } from '../peers/peers-report';

const WIDTH = 860;
const ROW = 46;
const TOP = 52;
const BOTTOM = 40;
const LEFT = 330;
const RIGHT = 100;
const BAR = 20;
const TICKS = 5;

/**
 * One bar for each network, its median time for a picture, with a line over the middle half and
 * the median in numbers. The JavaScript backend would make all others too short to compare, so a
 * bar that is five times as long as ours is cut, and says so.
 */
export function peersPlot(peers: readonly PeerFigures[]): string {
  const shown = peers.filter(({ role }) => role !== 'yardstick');
  const ours = shown.find(({ role }) => role === 'ours')?.inference.median ?? 1;
  const cut = 5 * ours;
  const longest = Math.max(...shown.map(({ inference }) => Math.min(cut, inference.p75)));
  const step = niceStep(longest / TICKS);
  const end = Math.ceil(longest / step) * step;
  const x = (ms: number) => LEFT + ((WIDTH - LEFT - RIGHT) * Math.min(ms, end)) / end;
  const height = TOP + shown.length * ROW + BOTTOM;
  const floor = height - BOTTOM;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="14" role="img" aria-labelledby="t">`,
    '  <title id="t">Time of one picture in one thread, by network and runtime; shorter is better</title>',
    '  <style>',
    '    text { fill: #1a2126 } .small { font-size: 12px; fill: #55616b }',
    '    .grid { stroke: #d5dde1; stroke-width: 1 } .half { stroke: #1a2126; stroke-width: 1.5 }',
    '    .ours { fill: #0b5c75 } .peer { fill: #a9c3cc }',
    '  </style>',
    `  <rect width="${WIDTH}" height="${height}" fill="#ffffff" />`,
    '  <text x="20" y="28" font-weight="600">Time of one picture, one thread (ms; shorter is better)</text>',
    ...ticks.map(
      (tick) =>
        `  <path class="grid" d="M${round(x(tick))} ${TOP - 6}V${floor}" /><text class="small" x="${round(x(tick))}" y="${floor + 18}" text-anchor="middle">${tick}</text>`,
    ),
    ...shown.flatMap((peer, index) => bar(peer, TOP + index * ROW, x, end)),
    `  <text class="small" x="20" y="${floor + 18}">Line: the middle half of all pictures.</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function bar(
  { name, runtime, role, inference }: PeerFigures,
  top: number,
  x: (ms: number) => number,
  end: number,
): string[] {
  const right = x(inference.median);
  const middle = top + 8 + BAR / 2;
  const isCut = inference.median > end;
  const label = `${inference.median.toFixed(inference.median < 100 ? 1 : 0)}${isCut ? ' (cut)' : ''}`;
  const whisker = isCut
    ? []
    : [
        `  <path class="half" d="M${round(x(inference.p25))} ${middle}H${round(x(inference.p75))}" />`,
      ];
  const weight = role === 'ours' ? ' font-weight="600"' : '';
  return [
    `  <text x="20" y="${top + 16}"${weight}>${escaped(name)}</text>`,
    `  <text class="small" x="20" y="${top + 33}">${escaped(runtime)}</text>`,
    `  <rect class="${role}" x="${LEFT}" y="${top + 8}" width="${round(right - LEFT)}" height="${BAR}" rx="2" />`,
    ...whisker,
    `  <text x="${round(Math.max(right, isCut ? right : x(inference.p75)) + 8)}" y="${middle + 5}"${weight}>${label}</text>`,
  ];
}

/** 1, 2 or 5 times a power of ten, not below the value. */
function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
