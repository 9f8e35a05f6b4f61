import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MarkedSchema } from '../../../src/messaging/table/region-messages';

const marked = {
  box: { left: 100, top: 50, width: 200, height: 100 },
  viewport: { width: 800, height: 600 },
  scroll: { x: 0, y: 1200.5 },
};
const box = (change: object) => ({ ...marked, box: { ...marked.box, ...change } });

describe('region.marked', () => {
  it('takes a box in the viewport, and one that fills it', () => {
    expect(v.is(MarkedSchema, marked)).toBe(true);
    expect(v.is(MarkedSchema, box({ left: 0, top: 0, width: 800, height: 600 }))).toBe(true);
  });

  it.each([
    ['left of the viewport', box({ left: -2 })],
    ['above it', box({ top: -2 })],
    ['beyond its right', box({ left: 700 })],
    ['beyond its end', box({ top: 599 })],
    ['of negative size', box({ width: -1 })],
    ['of no number', box({ left: Number.NaN })],
    ['without an end', box({ height: Number.POSITIVE_INFINITY })],
    ['as text', box({ left: '100' })],
    ['in a viewport of nothing', { ...marked, viewport: { width: 0, height: 600 } }],
    ['in a viewport without an end', { ...marked, viewport: { width: 1e9, height: 1e9 } }],
    ['in a document scrolled nowhere', { ...marked, scroll: { x: Number.NaN, y: 0 } }],
    ['without a scroll offset', { box: marked.box, viewport: marked.viewport }],
  ])('refuses a box %s', (_name, hostile) => expect(v.is(MarkedSchema, hostile)).toBe(false));
});
