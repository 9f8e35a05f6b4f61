import { ellipse, middleOf, type Point, points, smoothCurve } from './curve';
import { ringField, type Stroke, strokeField } from './distance';
import type { Placement } from './placement';
import { type PaintOptions, paintField, type SliceCanvas } from './slice-canvas';
import { smoothStroke } from './stroke';
import type { Tissue } from './tissue-contrast';

/** Half widths in pixels at the start and the end of a line. */
export type Widths = readonly [start: number, end: number];

/** Points as a list, or as text that {@link points} reads. */
type Corners = readonly Point[] | string;

/** Paints with anatomical coordinates; widths and radii are in pixels. */
export interface AnatomyPen {
  readonly ring: (corners: Corners) => Point[];
  readonly stroke: (through: Corners, widths: Widths) => Stroke;
  /** Fills a smooth shape through the corners. */
  readonly shape: (corners: Corners, tissue: Tissue, options?: PaintOptions) => void;
  readonly line: (through: Corners, widths: Widths, tissue: Tissue, options?: PaintOptions) => void;
  readonly disc: (at: Point, radii: Point, tissue: Tissue, options?: PaintOptions) => void;
  /** Bone around marrow: a dark rim, `rim` pixels wide, and a brighter middle. */
  readonly bone: (corners: Corners, rim: number, marrow?: PaintOptions) => void;
  /** The same pen with left and right exchanged. */
  readonly mirror: AnatomyPen;
}

function penForSide(
  canvas: SliceCanvas,
  { place }: Placement,
  side: 1 | -1,
): Omit<AnatomyPen, 'mirror'> {
  const ring = (corners: Corners) =>
    (typeof corners === 'string' ? points(corners) : corners).map(([u, v]) => place(side * u, v));
  const stroke = (through: Corners, [start, end]: Widths) =>
    smoothStroke(ring(through), start, end);
  const fill = (corners: readonly Point[], tissue: Tissue, options: PaintOptions = {}) => {
    const margin = 2 + (options.softness ?? 1.6);
    paintField(canvas, ringField(smoothCurve(corners, true, 4), canvas, margin), tissue, options);
  };
  return {
    ring,
    stroke,
    shape: (corners, tissue, options) => fill(ring(corners), tissue, options),
    disc: ([u, v], [radiusX, radiusY], tissue, options) =>
      fill(ellipse(place(side * u, v), radiusX, radiusY, 0, 10), tissue, options),
    bone: (corners, rim, marrow) => {
      const outline = ring(corners);
      const [x, y] = middleOf(outline);
      fill(outline, 'bone', { softness: 2.4 });
      const inner = outline.map((point) => {
        const away = Math.hypot(point[0] - x, point[1] - y) || 1;
        const shrink = Math.max(0.2, 1 - rim / away);
        return [x + (point[0] - x) * shrink, y + (point[1] - y) * shrink] as const;
      });
      fill(inner, 'marrow', { softness: 3, ...marrow });
    },
    line: (through, widths, tissue, options) => {
      const reach = Math.max(...widths) + 4 + (options?.softness ?? 0);
      paintField(canvas, strokeField(stroke(through, widths), canvas, reach), tissue, options);
    },
  };
}

export function createPen(canvas: SliceCanvas, placement: Placement): AnatomyPen {
  const right = penForSide(canvas, placement, 1);
  const left = penForSide(canvas, placement, -1);
  const pen: AnatomyPen = {
    ...right,
    get mirror(): AnatomyPen {
      return {
        ...left,
        get mirror() {
          return pen;
        },
      };
    },
  };
  return pen;
}
