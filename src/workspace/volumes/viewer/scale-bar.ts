/** The bar is as long as a round number of mm can be within this share of the stage's width. */
const SHARE = 0.25;

export interface ScaleBar {
  readonly mm: number;
  /** CSS pixels. */
  readonly length: number;
}

/**
 * The longest bar of 1, 2 or 5 times a power of ten mm that takes no more than a quarter of the
 * stage.
 *
 * @param scale CSS pixels for one mm, above 0
 * @param stage width of the stage in CSS pixels, above 0
 */
export function scaleBar(scale: number, stage: number): ScaleBar {
  const most = (stage * SHARE) / scale;
  const power = 10 ** Math.floor(Math.log10(most));
  const times = [5, 2, 1].find((factor) => factor * power <= most) ?? 1;
  const mm = Number((times * power).toPrecision(1));
  return { mm, length: mm * scale };
}
