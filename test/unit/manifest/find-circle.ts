/** Who leads to whom. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

/**
 * The first circle among the arrows, from a name back to itself, or null. Depth first; each name is
 * finished once, so it takes as many steps as there are arrows.
 */
export function findCircle(arrows: Arrows): string[] | null {
  const finished = new Set<string>();
  const way: string[] = [];
  const visit = (name: string): string[] | null => {
    const before = way.indexOf(name);
    if (before >= 0) return [...way.slice(before), name];
    if (finished.has(name)) return null;
    way.push(name);
    for (const next of arrows.get(name) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    way.pop();
    finished.add(name);
    return null;
  };
  for (const name of arrows.keys()) {
    const circle = visit(name);
    if (circle) return circle;
  }
  return null;
}
