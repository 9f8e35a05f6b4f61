import { longestStretch } from '../../src/workspace/volumes/check/volume-rule';
import { grouped } from './grouped';
import type { HealthySeries } from './healthy-series';

/** How often healthy subjects of a set would be called ill. */
export interface FalseAlarms {
  readonly set: string;
  readonly subjects: number;
  /** Subjects with at least 1, 2, ... slices in a row at or above the threshold, in any series. */
  readonly raised: readonly number[];
}

/** @param most the longest row of slices that is asked for */
export function falseAlarms(series: readonly HealthySeries[], most: number): FalseAlarms[] {
  return [...grouped(series, ({ set }) => set)].map(([set, own]) => {
    const longest = [...grouped(own, ({ subject }) => subject).values()].map((subject) =>
      Math.max(...subject.map(({ slices }) => length(slices))),
    );
    return {
      set,
      subjects: longest.length,
      raised: Array.from(
        { length: most },
        (_, at) => longest.filter((slices) => slices > at).length,
      ),
    };
  });
}

function length(slices: HealthySeries['slices']): number {
  const stretch = longestStretch(slices, ['tumor']);
  return stretch ? stretch.last - stretch.first + 1 : 0;
}
