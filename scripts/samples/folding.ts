import { evenlySpaced, type Point, pointAt, smoothCurve } from './curve';
import { ringField, type Stroke } from './distance';
import { type Field, type Size, valueAt } from './field';
import { between, createRandom, type Random, stageSeed } from './random';
import { unevenStroke } from './stroke';
import { growSulci, type SulcusSeed } from './sulci';

export interface FoldingPlan {
  /** Distance to the brain's outline in pixels, negative inside. */
  readonly outline: Field;
  /** The outline itself, clockwise on the picture; sulci start from it. */
  readonly ring: readonly Point[];
  /** Clefts drawn by hand (between the hemispheres, Sylvian): CSF with cortex on both sides. */
  readonly fissures: readonly Stroke[];
  /** Rings that sulci keep out of: deep nuclei, ventricles, brainstem. */
  readonly deep: readonly (readonly Point[])[];
  /** Pixels between neighboring sulci. */
  readonly spacing: number;
  /** Range of the sulci's lengths in pixels. */
  readonly depth: readonly [number, number];
  /** Half width of a sulcus at the surface, in pixels: grows with age. */
  readonly opening: number;
  readonly seed: number;
  /** Parts of the outline that carry no sulci. */
  readonly smoothWhere?: (x: number, y: number) => boolean;
}

function turned([x, y]: Point, angle: number): Point {
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

function seedAt(
  from: Point,
  normal: Point,
  plan: FoldingPlan,
  random: Random,
  opensInto: number | undefined,
): SulcusSeed {
  const inFissure = opensInto !== undefined;
  return {
    from,
    toward: turned(normal, between(random, -0.45, 0.45)),
    length: between(random, plan.depth[0], plan.depth[1]) * (inFissure ? 0.7 : 1),
    halfWidth: plan.opening * between(random, 0.25, 1.5) * (inFissure ? 0.6 : 1),
    ...(inFissure && { opensInto }),
  };
}

/** Seeds at even distances on a line; those of a fissure (its index given) go to both sides. */
function seedsAlong(line: readonly Point[], plan: FoldingPlan, opensInto?: number): SulcusSeed[] {
  const random = createRandom(stageSeed(plan.seed, `seeds-${opensInto ?? 'surface'}`));
  const places = evenlySpaced(line, plan.spacing * 0.95);
  return places.flatMap((place, index) => {
    const before = pointAt(places, Math.max(0, index - 1));
    const after = pointAt(places, Math.min(places.length - 1, index + 1));
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const normal: Point = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length];
    const shift = between(random, -0.3, 0.3) * plan.spacing;
    const from: Point = [place[0] + normal[1] * shift, place[1] - normal[0] * shift];
    if (plan.smoothWhere?.(from[0], from[1])) return [];
    const inward = [normal, ...(opensInto === undefined ? [] : [turned(normal, Math.PI)])];
    return inward
      .filter(() => random() > 0.08)
      .map((direction) => seedAt(from, direction, plan, random, opensInto));
  });
}

/** Sulci seen away from the surface, where the slice cuts a fold from its side. */
function buriedSeeds(plan: FoldingPlan, present: readonly Stroke[]): SulcusSeed[] {
  const random = createRandom(stageSeed(plan.seed, 'buried'));
  const { outline } = plan;
  const seeds: SulcusSeed[] = [];
  for (let attempt = 0; attempt < 260; attempt++) {
    const from: Point = [
      outline.left + random() * outline.width,
      outline.top + random() * outline.height,
    ];
    const toward = turned([1, 0], random() * 2 * Math.PI);
    const length = between(random, 10, plan.depth[1] * 0.8);
    const depth = -valueAt(outline, from[0], from[1], 99);
    if (depth < plan.spacing * 0.7 || depth > plan.depth[1] * 1.05) continue;
    if (plan.smoothWhere?.(from[0], from[1])) continue;
    seeds.push({ from, toward, length, halfWidth: plan.opening * 0.3 });
  }
  const room = plan.spacing * 0.95;
  return seeds.filter(({ from }) =>
    present.every((stroke) =>
      stroke.points.every(([x, y]) => (x - from[0]) ** 2 + (y - from[1]) ** 2 > room * room),
    ),
  );
}

/** All CSF lines of the cortex: the fissures and the sulci grown between them. */
export function planSulci(plan: FoldingPlan, size: Size): Stroke[] {
  const deep = plan.deep.map((ring) => ringField(smoothCurve(ring, true, 3), size, 8));
  const rules = {
    spacing: plan.spacing,
    obstacles: plan.fissures,
    allowed: (x: number, y: number) =>
      valueAt(plan.outline, x, y, 99) < 1 && deep.every((field) => valueAt(field, x, y, 99) > 5),
  };
  const random = createRandom(stageSeed(plan.seed, 'sulci'));
  const surface = [
    ...seedsAlong([...plan.ring, pointAt(plan.ring, 0)], plan),
    ...plan.fissures.flatMap((fissure, index) => seedsAlong(fissure.points, plan, index)),
  ];
  const grown = growSulci(surface, rules, random);
  const obstacles = [...plan.fissures, ...grown];
  const buried = growSulci(buriedSeeds(plan, obstacles), { ...rules, obstacles }, random);
  return [...plan.fissures, ...grown, ...buried].map((stroke, index) =>
    unevenStroke(stroke, plan.seed + index, 0.75),
  );
}
