import { type BatchRow, isThrough } from './batch-row';

/** The rows of a batch in their order, each to be found by its id. */
export class RowList {
  #rows: BatchRow[] = [];
  #places = new Map<number, number>();
  #nextId = 1;

  /** A copy: rows themselves never change. */
  all(): readonly BatchRow[] {
    return [...this.#rows];
  }

  get(id: number): BatchRow | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#rows[place];
  }

  add(rows: readonly Omit<BatchRow, 'id'>[]): BatchRow[] {
    const added = rows.map((row) => this.#named(row));
    for (const row of added) this.#places.set(row.id, this.#rows.push(row) - 1);
    return added;
  }

  /** Changes a row, if it is still there. */
  change(id: number, change: Partial<Pick<BatchRow, 'state' | 'thumbnail'>>): void {
    const place = this.#places.get(id);
    const row = place === undefined ? undefined : this.#rows[place];
    if (place !== undefined && row) this.#rows[place] = { ...row, ...change };
  }

  /** Puts rows into the place of one. */
  expand(id: number, rows: readonly Omit<BatchRow, 'id'>[]): BatchRow[] {
    const place = this.#places.get(id);
    if (place === undefined) return [];
    const added = rows.map((row) => this.#named(row));
    this.#rows.splice(place, 1, ...added);
    this.#index();
    return added;
  }

  removeIf(fits: (row: BatchRow) => boolean): void {
    this.#rows = this.#rows.filter((row) => !fits(row));
    this.#index();
  }

  /** Takes out the rows of each group of which all are through. */
  takeFinished(): BatchRow[][] {
    const groups = new Map<number, BatchRow[]>();
    for (const row of this.#rows) {
      const known = groups.get(row.group);
      if (known) known.push(row);
      else groups.set(row.group, [row]);
    }
    const finished = [...groups.values()].filter((rows) => rows.every(isThrough));
    const gone = new Set(finished.map(([row]) => row?.group));
    if (gone.size > 0) this.removeIf(({ group }) => gone.has(group));
    return finished;
  }

  #named(row: Omit<BatchRow, 'id'>): BatchRow {
    const id = this.#nextId;
    this.#nextId += 1;
    return { ...row, id };
  }

  #index(): void {
    this.#places = new Map(this.#rows.map(({ id }, place) => [id, place]));
  }
}
