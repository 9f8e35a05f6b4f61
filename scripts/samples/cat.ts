import { type CatFace, type CatSide, catFace } from './cat-face';
import {
  type Color,
  type ColorCanvas,
  createColorCanvas,
  finishColor,
  mixColor,
  paintColor,
  shade,
} from './color-canvas';
import { ellipse, type Point, points, smoothCurve } from './curve';
import { ringField, strokeField } from './distance';
import { clamp, type Field, mapField, smoothstep } from './field';
import { fractalNoise } from './noise';
import type { ColorPicture } from './picture';
import { between, createRandom, gaussian, stageSeed } from './random';
import { smoothStroke } from './stroke';

const size = { width: 640, height: 480 };
const eyelid = points('-34,5 -20,-17 2,-24 24,-15 33,3 20,20 -4,23');
const noseLeather = points('-16,-8 0,-12 16,-8 9,4 0,9 -9,4');

/** A garden out of focus: sky, foliage and lawn with discs of light. */
function paintBackground(seed: number): ColorCanvas {
  const random = createRandom(stageSeed(seed, 'bokeh'));
  const leaf = stageSeed(seed, 'foliage');
  const sky: Color = [0.66, 0.78, 0.88];
  const lawn: Color = [0.36, 0.5, 0.2];
  const canvas = createColorCanvas(size.width, size.height, 4, (x, y) => {
    const height = y / size.height + 0.12 * fractalNoise(x / 160, y / 160, leaf, 2);
    const sun = 0.5 + 0.5 * fractalNoise(x / 90, y / 90, leaf + 5, 2);
    const bush = mixColor([0.16, 0.27, 0.12], [0.42, 0.52, 0.24], sun);
    const far = mixColor(sky, bush, smoothstep(0.1, 0.36, height));
    return mixColor(far, lawn, smoothstep(0.62, 0.86, height));
  });
  for (let count = 0; count < 60; count++) {
    const at: Point = [random() * size.width, random() * size.height * 0.75];
    const radius = between(random, 8, 26);
    const light: Color = random() < 0.5 ? [0.85, 0.9, 0.6] : [0.6, 0.72, 0.4];
    const disc = ringField(ellipse(at, radius, radius), size, 8);
    paintColor(canvas, disc, light, 7, between(random, 0.06, 0.28));
  }
  return canvas;
}

/** Fur: hairs that run outward from the nose, tabby stripes and a pale muzzle. */
function furColor(face: CatFace, x: number, y: number, seed: number): Color {
  const dx = x - face.nose[0];
  const dy = y - face.nose[1];
  const away = Math.hypot(dx, dy);
  const angle = Math.atan2(dy, dx);
  const hair = fractalNoise(angle * 34 + 0.02 * away, away / 26, seed, 3);
  const fine = fractalNoise(angle * 90, away / 14, seed + 3, 2);
  const wander = 0.5 * fractalNoise(x / 60, y / 60, seed + 7, 2) + 0.12 * hair;
  const brow = smoothstep(30, -70, dy) * smoothstep(150, 60, Math.abs(dx));
  const stripes =
    brow > 0.3
      ? Math.sin(dx / 8.5 + wander * 3)
      : Math.sin(away / 12 + Math.abs(angle) * 2.2 + wander * 4);
  const dark = smoothstep(0.1, 0.9, stripes) * smoothstep(55, 105, away) * 0.8;
  const base = mixColor([0.76, 0.53, 0.31], [0.47, 0.28, 0.15], dark);
  const muzzle = smoothstep(1.05, 0.6, Math.hypot(dx / 66, (dy - 34) / 54) + 0.12 * hair);
  const chest = smoothstep(100, 190, dy) * smoothstep(120, 40, Math.abs(dx));
  const aroundEyes = face.sides.reduce((most, { eye }) => {
    const near = smoothstep(62, 34, Math.hypot(x - eye[0], (y - eye[1]) * 1.3));
    return Math.max(most, 0.6 * near);
  }, 0);
  const pale = mixColor(base, [0.9, 0.85, 0.77], Math.max(muzzle, 0.85 * chest, aroundEyes));
  const sun = 0.16 * clamp((face.center[0] - x) / 200, -1, 1);
  const light = 1 + sun - 0.12 * clamp((y - face.center[1]) / 200, -1, 1);
  return shade(pale, light * (0.96 + 0.2 * hair + 0.14 * fine));
}

function paintEye(canvas: ColorCanvas, { eye, side }: CatSide, seed: number): void {
  const lid = eyelid.map(([x, y]) => [eye[0] + side * x, eye[1] + y] as const);
  const opening = ringField(smoothCurve(lid, true), size, 12);
  const rim = mapField(opening, (away) => away - 4);
  paintColor(canvas, rim, [0.12, 0.07, 0.05], 4);
  paintColor(canvas, opening, (x, y) => {
    const away = Math.hypot(x - eye[0], y - eye[1]);
    const rays = fractalNoise(Math.atan2(y - eye[1], x - eye[0]) * 9, away / 14, seed, 2);
    const iris = mixColor([0.7, 0.64, 0.24], [0.4, 0.46, 0.2], smoothstep(8, 26, away));
    const lidShadow = smoothstep(-34, 4, y - eye[1]);
    return shade(iris, (1.02 + 0.25 * rays) * lidShadow * smoothstep(38, 24, away));
  });
  paintColor(canvas, ringField(ellipse(eye, 10, 19), size), [0.02, 0.02, 0.02], 2);
  const glint = ellipse([eye[0] - 8, eye[1] - 9], 4.6, 5.4);
  paintColor(canvas, ringField(glint, size), [0.97, 0.98, 1], 2);
  const reflex = ellipse([eye[0] + 7, eye[1] + 8], 2.4, 2.4);
  paintColor(canvas, ringField(reflex, size), [0.8, 0.85, 0.9], 2, 0.6);
}

function paintNoseAndMouth(canvas: ColorCanvas, face: CatFace, seed: number): void {
  const [x, y] = face.nose;
  const random = createRandom(stageSeed(seed, 'whiskers'));
  const line = (through: readonly Point[], half: number, color: Color, opacity: number) => {
    const field = strokeField(smoothStroke(through, half, half * 0.3), size, 12);
    paintColor(canvas, field, color, 2, opacity);
  };
  const dark: Color = [0.3, 0.18, 0.14];
  line(
    [
      [x, y + 9],
      [x, y + 24],
    ],
    1.4,
    dark,
    0.8,
  );
  for (const side of [-1, 1]) {
    line(
      [
        [x, y + 24],
        [x + side * 11, y + 33],
        [x + side * 26, y + 31],
      ],
      1.8,
      dark,
      0.7,
    );
    for (let whisker = 0; whisker < 7; whisker++) {
      const startY = y + 10 + whisker * 5;
      const lift = -38 + whisker * 14 + between(random, -8, 8);
      const length = between(random, 120, 175);
      const middle: Point = [x + side * length * 0.55, startY + lift * 0.3];
      const tip: Point = [x + side * length, startY + lift + 14];
      line([[x + side * 28, startY], middle, tip], 0.9, [0.97, 0.96, 0.93], 0.8);
    }
  }
  const leather = noseLeather.map(([across, down]) => [x + across, y + down] as const);
  paintColor(
    canvas,
    ringField(smoothCurve(leather, true), size),
    (px, py) => shade([0.76, 0.48, 0.44], 1.1 - 0.02 * (py - y) - 0.006 * Math.abs(px - x)),
    3,
  );
}

/** A cat that looks at the camera, as a photo: 640 x 480, in color. */
export function drawCat(seed: number): ColorPicture {
  const canvas = paintBackground(seed);
  const face = catFace(seed);
  const furSeed = stageSeed(seed, 'fur');
  const fur = (x: number, y: number) => furColor(face, x, y, furSeed);
  // Tufts: the outline follows the hairs instead of being a clean curve.
  const furry = (ring: readonly Point[], tuft: number): Field =>
    mapField(ringField(ring, size, 14), (away, x, y) => {
      if (Math.abs(away) > 2 * tuft) return away;
      const angle = Math.atan2(y - face.nose[1], x - face.nose[0]);
      return away + tuft * fractalNoise(angle * 46, away / 30, furSeed + 31, 2);
    });
  const body = furry(face.body, 9);
  paintColor(
    canvas,
    body,
    (x, y, away) => shade(fur(x, y), 0.62 + 0.26 * smoothstep(0, -60, away)),
    3,
  );
  for (const { ear, innerEar } of face.sides) {
    paintColor(canvas, furry(ear, 5), (x, y) => shade(fur(x, y), 0.85), 2.5);
    const inner = (x: number, y: number) => mixColor([0.7, 0.5, 0.44], shade(fur(x, y), 1.1), 0.4);
    paintColor(canvas, furry(innerEar, 9), inner, 12);
  }
  const head = furry(face.head, 8);
  const chinShadow = mapField(head, (away, _x, y) => (y > face.nose[1] ? away - 10 : away));
  paintColor(canvas, chinShadow, [0.2, 0.13, 0.08], 24, 0.45);
  paintColor(
    canvas,
    head,
    (x, y, away) => shade(fur(x, y), 0.74 + 0.3 * smoothstep(0, -50, away)),
    2.5,
  );
  for (const side of face.sides) paintEye(canvas, side, furSeed + side.side);
  paintNoseAndMouth(canvas, face, seed);
  const random = createRandom(stageSeed(seed, 'sensor'));
  return finishColor(canvas, () => 0.012 * gaussian(random));
}
