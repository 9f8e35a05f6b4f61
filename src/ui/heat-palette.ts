type Color = readonly [red: number, green: number, blue: number];

/**
 * Control points from weak to strong. Lightness only rises along them, so the order survives every
 * kind of color blindness and a greyscale print; no point is grey, so it stands out from tissue.
 */
const CONTROL_POINTS: readonly Color[] = [
  [49, 27, 110],
  [38, 84, 158],
  [0, 138, 158],
  [86, 190, 112],
  [250, 230, 84],
];

/** Responses below this are not drawn at all: the picture stays as it is. */
const COLD = 0.1;
/** From here on the color has its full strength. */
const WARM = 0.45;

function mix(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * share);
}

/** The color of a response 0..1. */
export function heatColor(response: number): Color {
  const place = Math.min(1, Math.max(0, response)) * (CONTROL_POINTS.length - 1);
  const index = Math.min(Math.floor(place), CONTROL_POINTS.length - 2);
  const from = CONTROL_POINTS[index] ?? [0, 0, 0];
  const to = CONTROL_POINTS[index + 1] ?? from;
  const share = place - index;
  return [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)];
}

/** How opaque a response is drawn, 0..1: nothing where cold, with a soft edge. */
export function heatAlpha(response: number): number {
  const share = Math.min(1, Math.max(0, (response - COLD) / (WARM - COLD)));
  return share * share * (3 - 2 * share);
}
