import type { Window } from './window';

/** A direction in the patient: to the right, left, front, back, head or feet. */
export type Direction = 'R' | 'L' | 'A' | 'P' | 'S' | 'I';

/** Numbers as a file stores them. */
export type Voxels =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

type Triple<T> = readonly [T, T, T];

/**
 * A series or a volume on a regular grid; one slice is a volume of depth 1.
 *
 * The grid stays as it was stored, nothing is resampled: `axes` tells where each of its axes points,
 * and `planes.ts` reads slices of any plane out of it. It can be posted between workers and pages.
 */
export interface Volume {
  /** Of the file or the series; never a name of a patient. */
  readonly name: string;
  /** Columns, rows, slices. Voxel (x, y, z) is `voxels[x + columns * (y + rows * z)]`. */
  readonly size: Triple<number>;
  /** Between the centers of neighbors, in mm; 1 where the file does not say. */
  readonly spacing: Triple<number>;
  /** Whether `spacing` is the file's: without it there is no scale in mm. */
  readonly spacingKnown: boolean;
  /**
   * The direction in which each axis grows, the nearest of six where it is oblique; no two lie on
   * one line. Null where the file does not say: then there is only the plane as stored.
   */
  readonly axes: Triple<Direction> | null;
  readonly voxels: Voxels;
  /** A voxel's value is `stored * slope + intercept`. */
  readonly slope: number;
  readonly intercept: number;
  /** Lowest and highest value. */
  readonly range: readonly [number, number];
  /** How values become grey at first: the file's own window, or one from robust percentiles. */
  readonly window: Window;
  readonly windowSource: 'file' | 'percentiles';
  /** MONOCHROME1: the lowest value is white. */
  readonly inverted: boolean;
  /** What was done to get these numbers, in order, in words that a finding can show. */
  readonly steps: readonly string[];
}
