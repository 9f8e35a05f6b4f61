import type { Point } from './curve';
import type { Stroke } from './distance';
import { Neighborhood } from './neighborhood';
import { between, gaussian, type Random } from './random';

/** Where a sulcus starts and which way (unit vector) it goes. */
export interface SulcusSeed {
  readonly from: Point;
  readonly toward: Point;
  readonly length: number;
  readonly halfWidth: number;
  /** Index of the obstacle that it opens into, if any: it does not shy away from that one. */
  readonly opensInto?: number;
}

interface SulcusRules {
  /** Distance in pixels that sulci keep from each other: twice a gyrus' cortex and its white blade. */
  readonly spacing: number;
  /** Whether a sulcus may run at this place. */
  readonly allowed: (x: number, y: number) => boolean;
  /** Lines that are there already (fissures); sulci keep away from them too. */
  readonly obstacles: readonly Stroke[];
}

interface Tip {
  readonly family: number;
  /** The family that it branched off or opens into. */
  readonly parent: number;
  readonly path: Point[];
  heading: number;
  remaining: number;
  readonly startHalf: number;
  branchesLeft: number;
}

const stepLength = 4;

/**
 * Grows the sulci of a slice: all tips advance together, wander, fork now and then, veer away from
 * their neighbors and stop where no room is left. Gyri of even width with irregular courses come
 * out of that, as they do in a brain whose cortex folds while it grows.
 */
export function growSulci(
  seeds: readonly SulcusSeed[],
  rules: SulcusRules,
  random: Random,
): Stroke[] {
  const taken = new Neighborhood(rules.spacing * 1.4);
  rules.obstacles.forEach((stroke, index) => {
    for (const [x, y] of stroke.points) taken.add({ x, y, family: -1 - index });
  });
  let tips: Tip[] = seeds.map((seed, family) => ({
    family,
    parent: seed.opensInto === undefined ? family : -1 - seed.opensInto,
    path: [seed.from],
    heading: Math.atan2(seed.toward[1], seed.toward[0]),
    remaining: seed.length,
    startHalf: seed.halfWidth,
    branchesLeft: 2,
  }));
  const finished: Tip[] = [];
  while (tips.length > 0) {
    const next: Tip[] = [];
    for (const tip of tips) {
      if (advance(tip, taken, rules, random)) {
        next.push(tip);
        const branch = fork(tip, rules, random);
        if (branch) next.push(branch);
      } else if (tip.path.length > 1) finished.push(tip);
    }
    tips = next;
  }
  return finished.map(({ path, startHalf }) => ({
    points: path,
    halfWidths: path.map((_, index) => startHalf * (1 - 0.7 * (index / (path.length - 1)))),
  }));
}

/** Moves a tip on by one step; false where it has to end. */
function advance(tip: Tip, taken: Neighborhood, rules: SulcusRules, random: Random): boolean {
  const [x, y] = tip.path[tip.path.length - 1] as Point;
  const reach = rules.spacing * 1.4;
  let pushX = 0;
  let pushY = 0;
  taken.near(x, y, (other) => {
    if (other.family === tip.family || other.family === tip.parent) return;
    const dx = x - other.x;
    const dy = y - other.y;
    const away = Math.hypot(dx, dy);
    if (away > reach || away === 0) return;
    const strength = (1 - away / reach) / away;
    pushX += dx * strength;
    pushY += dy * strength;
  });
  tip.heading += 0.22 * gaussian(random);
  const stepX = Math.cos(tip.heading) + 0.2 * pushX;
  const stepY = Math.sin(tip.heading) + 0.2 * pushY;
  tip.heading = Math.atan2(stepY, stepX);
  const nextX = x + stepLength * Math.cos(tip.heading);
  const nextY = y + stepLength * Math.sin(tip.heading);
  tip.remaining -= stepLength;
  if (tip.remaining <= 0 || !rules.allowed(nextX, nextY)) return false;
  // Young sulci may be close to each other: they part below the surface.
  const room = rules.spacing * Math.min(0.66, 0.25 + 0.08 * tip.path.length);
  let blocked = false;
  taken.near(nextX, nextY, (other) => {
    const related =
      other.family === tip.family || (other.family === tip.parent && tip.path.length < 7);
    if (!related && Math.hypot(nextX - other.x, nextY - other.y) < room) blocked = true;
  });
  if (blocked) return false;
  tip.path.push([nextX, nextY]);
  taken.add({ x: nextX, y: nextY, family: tip.family });
  return true;
}

function fork(tip: Tip, rules: SulcusRules, random: Random): Tip | undefined {
  if (tip.branchesLeft === 0 || tip.path.length < 5 || random() > 0.15) return undefined;
  tip.branchesLeft--;
  const side = random() < 0.5 ? -1 : 1;
  const heading = tip.heading + side * between(random, 0.9, 1.5);
  tip.heading -= side * between(random, 0.1, 0.6);
  return {
    family: tip.family,
    parent: tip.family,
    path: [tip.path[tip.path.length - 1] as Point],
    heading,
    remaining: between(random, 0.6, 1.3) * rules.spacing + tip.remaining * 0.35,
    startHalf: tip.startHalf * 0.65,
    branchesLeft: 1,
  };
}
