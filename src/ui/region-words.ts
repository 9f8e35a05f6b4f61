import type { PageBox } from '../storage/job';

export const REGION_HELP =
  'Drag over the picture. Arrows move, Shift and arrows resize, Enter checks, Esc cancels.';

export const REGION_TOO_SMALL = 'That is too small. Drag over the whole picture.';

/** A region as a screen reader tells it. */
export function regionWords({ left, top, width, height }: PageBox): string {
  const [x, y, across, down] = [left, top, width, height].map(Math.round);
  return `Region ${across} by ${down}, ${x} from the left, ${y} from the top.`;
}
