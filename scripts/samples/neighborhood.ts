/** A point that belongs to one line of a family. */
interface OwnedPoint {
  readonly x: number;
  readonly y: number;
  readonly family: number;
}

/** Points sorted into square bins, to find the near ones without a look at all. */
export class Neighborhood {
  private readonly bins = new Map<number, OwnedPoint[]>();

  /** @param reach largest distance in pixels that {@link near} is asked for. */
  constructor(private readonly reach: number) {}

  add(point: OwnedPoint): void {
    const key = this.key(Math.floor(point.x / this.reach), Math.floor(point.y / this.reach));
    const bin = this.bins.get(key);
    if (bin) bin.push(point);
    else this.bins.set(key, [point]);
  }

  /** Calls `visit` for every point that may lie within `reach` of (x, y). */
  near(x: number, y: number, visit: (point: OwnedPoint) => void): void {
    const column = Math.floor(x / this.reach);
    const row = Math.floor(y / this.reach);
    for (let down = -1; down <= 1; down++) {
      for (let across = -1; across <= 1; across++) {
        this.bins.get(this.key(column + across, row + down))?.forEach(visit);
      }
    }
  }

  private key(column: number, row: number): number {
    return column * 4096 + row;
  }
}
