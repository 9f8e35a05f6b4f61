/** Gives listed elements numbers that stay theirs, without keeping an element alive. */
export class PictureIndex {
  readonly #elements: WeakRef<Element>[] = [];
  readonly #keys = new WeakMap<Element, number>();

  keyOf(element: Element): number {
    const known = this.#keys.get(element);
    if (known !== undefined) return known;
    const key = this.#elements.push(new WeakRef(element)) - 1;
    this.#keys.set(element, key);
    return key;
  }

  /** The element with a number, as long as it is somewhere. */
  at(key: number): Element | null {
    return this.#elements[key]?.deref() ?? null;
  }
}
