import { createRandom } from '../samples/random';
import type { Judged } from './pictures';
import type { Band } from './thresholds';

/** Estimate, and the 2.5th and 97.5th percentile of the bootstrap. */
export type Interval = readonly [number, number, number];

/** What a preset says of pictures whose truth is known; each a share of these pictures. */
export interface Cost {
  /** Healthy slices that look like a tumor. */
  readonly falseAlarms: Interval;
  /** Slices with a tumor that look like one. */
  readonly found: Interval;
  /** Slices with a tumor of which it says that none was found. */
  readonly missed: Interval;
  /** Of all: those on which it does not decide. */
  readonly undecided: Interval;
}

const DRAWS = 2_000;

/** Measures a band on pictures, with bootstrap intervals by group (2,000 draws, seed 0). */
export function costOf(pictures: readonly Judged[], band: Band): Cost {
  const groups = grouped(pictures);
  const random = createRandom(0);
  const draws = Array.from({ length: DRAWS }, () =>
    shares(
      groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []),
      band,
    ),
  );
  const estimate = shares(pictures, band);
  const interval = (of: (found: Shares) => number): Interval => {
    const sorted = draws.map(of).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (DRAWS - 1))] ?? Number.NaN;
    return [of(estimate), at(0.025), at(0.975)].map(rounded) as unknown as Interval;
  };
  return {
    falseAlarms: interval(({ falseAlarms }) => falseAlarms),
    found: interval(({ found }) => found),
    missed: interval(({ missed }) => missed),
    undecided: interval(({ undecided }) => undecided),
  };
}

function grouped(pictures: readonly Judged[]): Judged[][] {
  const groups = new Map<string, Judged[]>();
  for (const picture of pictures) {
    groups.set(picture.group, [...(groups.get(picture.group) ?? []), picture]);
  }
  return [...groups.values()];
}

type Shares = Record<keyof Cost, number>;

function shares(pictures: readonly Judged[], { tumorLow, tumorHigh }: Band): Shares {
  const healthy = pictures.filter(({ ill }) => !ill);
  const tumors = pictures.filter(({ ill }) => ill);
  const share = (all: readonly Judged[], fits: (picture: Judged) => boolean) =>
    all.filter((picture) => picture.kept && fits(picture)).length / all.length;
  return {
    falseAlarms: share(healthy, ({ pTumor }) => pTumor >= tumorHigh),
    found: share(tumors, ({ pTumor }) => pTumor >= tumorHigh),
    missed: share(tumors, ({ pTumor }) => pTumor <= tumorLow),
    undecided: share(pictures, ({ pTumor }) => pTumor > tumorLow && pTumor < tumorHigh),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
