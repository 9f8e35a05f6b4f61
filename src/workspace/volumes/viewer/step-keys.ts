/** Slices that PageUp and PageDown leave out: a tenth of the plane, as sliders have it. */
const PAGE_SHARE = 0.1;

/**
 * The slice that a key leads to, from 0; null for other keys. As with every slider, up and right go
 * on: towards the head, the front or the left, for that is where the planes' slices grow.
 */
export function keyedSlice(key: string, index: number, count: number): number | null {
  const page = Math.max(2, Math.round(count * PAGE_SHARE));
  const targets: Record<string, number> = {
    ArrowUp: index + 1,
    ArrowRight: index + 1,
    ArrowDown: index - 1,
    ArrowLeft: index - 1,
    PageUp: index + page,
    PageDown: index - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target));
}
