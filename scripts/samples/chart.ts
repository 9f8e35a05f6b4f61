import {
  type Color,
  type ColorCanvas,
  createColorCanvas,
  finishColor,
  mixColor,
  paintColor,
} from './color-canvas';
import { ellipse, type Point } from './curve';
import { addStroke, ringField } from './distance';
import { createField } from './field';
import { letter } from './lettering';
import type { ColorPicture } from './picture';
import { between, createRandom } from './random';

const size = { width: 640, height: 420 };
const plot = { left: 64, top: 36, right: 612, bottom: 366 };
const ink: Color = [0.22, 0.25, 0.3];
const gridInk: Color = [0.86, 0.88, 0.9];

function fill(
  canvas: ColorCanvas,
  left: number,
  top: number,
  right: number,
  bottom: number,
  color: Color,
): void {
  for (let y = Math.round(top); y < Math.round(bottom); y++) {
    for (let x = Math.round(left); x < Math.round(right); x++)
      canvas.data.set(color, (y * canvas.width + x) * 3);
  }
}

function write(canvas: ColorCanvas, text: string, left: number, top: number): void {
  letter(text, Math.round(left), Math.round(top), 2, (x, y) =>
    canvas.data.set(ink, (y * canvas.width + x) * 3),
  );
}

/** A bar chart with a line over it, axes, grid and numbers: 640 x 420, in color. */
export function drawChart(seed: number): ColorPicture {
  const random = createRandom(seed);
  const canvas = createColorCanvas(size.width, size.height, 8, () => [1, 1, 1]);
  const height = plot.bottom - plot.top;
  for (let step = 0; step <= 5; step++) {
    const y = plot.bottom - (height * step) / 5;
    fill(canvas, plot.left, y, plot.right, y + 1, gridInk);
    write(canvas, `${step * 20}%`, 22, y - 5);
  }
  const count = 9;
  const slot = (plot.right - plot.left) / count;
  const line: Point[] = [];
  for (let index = 0; index < count; index++) {
    const middle = plot.left + slot * (index + 0.5);
    const share = Math.min(0.94, 0.2 + 0.07 * index + between(random, -0.1, 0.14));
    const bar = mixColor([0.27, 0.52, 0.75], [0.2, 0.42, 0.66], index % 2);
    fill(
      canvas,
      middle - slot * 0.3,
      plot.bottom - height * share,
      middle + slot * 0.3,
      plot.bottom,
      bar,
    );
    write(canvas, `${2017 + index}`, middle - 15, plot.bottom + 10);
    line.push([
      middle,
      plot.bottom - height * (0.75 - 0.05 * index + between(random, -0.09, 0.09)),
    ]);
  }
  const orange: Color = [0.9, 0.47, 0.15];
  const stroke = createField(size, 99);
  addStroke(stroke, { points: line, halfWidths: line.map(() => 1.6) }, 8);
  paintColor(canvas, stroke, orange);
  for (const point of line) paintColor(canvas, ringField(ellipse(point, 4.5, 4.5), size), orange);
  fill(canvas, plot.left - 1, plot.top, plot.left + 1, plot.bottom + 1, ink);
  fill(canvas, plot.left - 1, plot.bottom, plot.right, plot.bottom + 2, ink);
  return finishColor(canvas);
}
