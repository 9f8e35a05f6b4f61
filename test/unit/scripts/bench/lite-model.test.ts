import { expect, test } from 'vitest';
import { type Child, flatBuffer } from '../../../../scripts/bench/peers/models/flat-buffer';
import { liteModel } from '../../../../scripts/bench/peers/models/lite-model';
import { madeUpMobileNet } from '../../../../scripts/bench/peers/models/made-up-weights';

/** Reads as the format says: a table knows where its slots are, an offset counts from itself. */
class Reader {
  readonly #view: DataView;
  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset);
  }
  int(at: number): number {
    return this.#view.getInt32(at, true);
  }
  follow(at: number): number {
    return at + this.int(at);
  }
  /** Where a slot's value lies; 0 when it has none. */
  slot(table: number, slot: number): number {
    const vtable = table - this.int(table);
    if (4 + 2 * slot >= this.#view.getUint16(vtable, true)) return 0;
    const offset = this.#view.getUint16(vtable + 4 + 2 * slot, true);
    return offset === 0 ? 0 : table + offset;
  }
}

test('tables, lists, texts and bytes are where their offsets say', () => {
  const child: Child = { kind: 'table', fields: { 1: { kind: 'int', value: -7 } } };
  const data = Uint8Array.of(9, 8, 7);
  const root: Child = {
    kind: 'table',
    fields: {
      0: { kind: 'child', value: { kind: 'children', items: [child, child] } },
      2: { kind: 'child', value: { kind: 'bytes', data } },
      3: { kind: 'child', value: { kind: 'text', text: 'name' } },
    },
  };
  const reader = new Reader(flatBuffer(root, 'TEST'));
  const table = reader.follow(0);
  expect(new TextDecoder().decode(reader.bytes.slice(4, 8))).toBe('TEST');
  const list = reader.follow(reader.slot(table, 0));
  expect(reader.int(list)).toBe(2);
  expect(reader.int(reader.slot(reader.follow(list + 8), 1))).toBe(-7);
  expect(reader.slot(reader.follow(list + 4), 0)).toBe(0);
  expect(reader.slot(table, 1)).toBe(0);
  const bytes = reader.follow(reader.slot(table, 2));
  expect([...reader.bytes.slice(bytes + 4, bytes + 4 + reader.int(bytes))]).toEqual([9, 8, 7]);
  expect((bytes + 4) % 16).toBe(0);
  const text = reader.follow(reader.slot(table, 3));
  expect(new TextDecoder().decode(reader.bytes.slice(text + 4, text + 9))).toBe('name\0');
});

test('a model has all its operators and weights', () => {
  const layers = madeUpMobileNet({ alpha: 0.25, channels: 1, classes: 5 });
  const reader = new Reader(liteModel(layers));
  const model = reader.follow(0);
  expect(reader.int(reader.slot(model, 0))).toBe(3);
  const graph = reader.follow(reader.follow(reader.slot(model, 2)) + 4);
  // One for each layer, and the mean before the last.
  expect(reader.int(reader.follow(reader.slot(graph, 3)))).toBe(layers.length + 1);
  // Kernel and bias of each, the mean's axes, and the empty one.
  expect(reader.int(reader.follow(reader.slot(model, 4)))).toBe(2 * layers.length + 2);
});
