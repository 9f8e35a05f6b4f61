/** A value of a FlatBuffers table's field. */
export type Field =
  | { readonly kind: 'byte' | 'int'; readonly value: number }
  | { readonly kind: 'child'; readonly value: Child };

/** What a field points to. */
export type Child =
  /** By slot, as the schema numbers them; absent slots keep their default. */
  | { readonly kind: 'table'; readonly fields: Readonly<Record<number, Field>> }
  | { readonly kind: 'children'; readonly items: readonly Child[] }
  | { readonly kind: 'ints'; readonly items: readonly number[] }
  | { readonly kind: 'bytes'; readonly data: Uint8Array }
  | { readonly kind: 'text'; readonly text: string };

/** So that weights can be read where they lie. */
const DATA_ALIGNMENT = 16;
const IDENTIFIER_BYTES = 4;

/**
 * The bytes of a FlatBuffers file (flatbuffers.dev/internals). Written from front to back: a parent
 * before its children, so that every offset points forward, as the format wants it.
 *
 * @param identifier four letters
 */
export function flatBuffer(root: Child, identifier: string): Uint8Array {
  const writer = new Writer();
  writer.reserve(4 + IDENTIFIER_BYTES);
  writer.bytes.set(new TextEncoder().encode(identifier), 4);
  writer.setOffset(0, writer.child(root));
  return writer.bytes.slice(0, writer.length);
}

class Writer {
  bytes = new Uint8Array(1 << 20);
  length = 0;

  /** Room for so many bytes, at a multiple of `alignment`, after `before` bytes of the same kind. */
  reserve(count: number, alignment = 4, before = 0): number {
    const start = Math.ceil((this.length + before) / alignment) * alignment - before;
    this.length = start + count;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(2 * this.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    return start;
  }

  setInt(at: number, value: number): void {
    new DataView(this.bytes.buffer).setInt32(at, value, true);
  }

  setOffset(at: number, target: number): void {
    this.setInt(at, target - at);
  }

  child(child: Child): number {
    if (child.kind === 'table') return this.#table(child.fields);
    if (child.kind === 'children') {
      const start = this.#vector(child.items.length, 4 * child.items.length);
      child.items.forEach((item, index) => {
        this.setOffset(start + 4 + 4 * index, this.child(item));
      });
      return start;
    }
    if (child.kind === 'ints') {
      const start = this.#vector(child.items.length, 4 * child.items.length);
      child.items.forEach((item, index) => {
        this.setInt(start + 4 + 4 * index, item);
      });
      return start;
    }
    const data = child.kind === 'text' ? new TextEncoder().encode(child.text) : child.data;
    // A text ends with a zero that its length does not count.
    const start = this.#vector(data.length, data.length + 1, DATA_ALIGNMENT);
    this.bytes.set(data, start + 4);
    return start;
  }

  #vector(count: number, bytes: number, alignment = 4): number {
    const start = this.reserve(4 + bytes, alignment, 4);
    this.setInt(start, count);
    return start;
  }

  /** Four bytes for each field, whatever it needs: then all are aligned. */
  #table(fields: Readonly<Record<number, Field>>): number {
    const slots = Object.keys(fields).map(Number);
    const count = Math.max(-1, ...slots) + 1;
    const vtable = this.reserve(4 + 2 * count);
    const table = this.reserve(4 + 4 * slots.length);
    const view = new DataView(this.bytes.buffer);
    view.setUint16(vtable, 4 + 2 * count, true);
    view.setUint16(vtable + 2, 4 + 4 * slots.length, true);
    slots.forEach((slot, index) => {
      view.setUint16(vtable + 4 + 2 * slot, 4 + 4 * index, true);
    });
    this.setInt(table, table - vtable);
    slots.forEach((slot, index) => {
      const field = fields[slot] as Field;
      const at = table + 4 + 4 * index;
      if (field.kind === 'child') this.setOffset(at, this.child(field.value));
      else this.setInt(at, field.value);
    });
    return table;
  }
}
