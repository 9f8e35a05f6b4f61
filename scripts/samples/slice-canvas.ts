import { createField, type Field, forEachPixel, mix, type Size, smoothstep } from './field';
import { type Contrast, contrastOf, type Sequence, type Tissue } from './tissue-contrast';

/** A slice while it is drawn: painted back to front, each tissue over what lies under it. */
export interface SliceCanvas extends Size {
  readonly contrast: Contrast;
  /** Signal per pixel, 0..about 1. */
  readonly signal: Field;
  /** Share of white matter per pixel, 0..1: edema spreads along it. */
  readonly white: Field;
  /** Share of everything that a skull-stripping tool keeps, 0..1. */
  readonly kept: Field;
}

export function createCanvas(size: Size, sequence: Sequence): SliceCanvas {
  return {
    ...size,
    contrast: contrastOf(sequence),
    signal: createField(size),
    white: createField(size),
    kept: createField(size),
  };
}

export interface PaintOptions {
  /** Width in pixels over which the edge fades; a partial volume effect. */
  readonly softness?: number;
  /** How much of what lies below is covered, 0..1. */
  readonly opacity?: number;
  /** Factor on the tissue's signal. */
  readonly gain?: number;
}

/** Paints a tissue where `distance` (pixels, negative inside) says so. */
export function paintField(
  canvas: SliceCanvas,
  distance: Field,
  tissue: Tissue,
  { softness = 1.6, opacity = 1, gain = 1 }: PaintOptions = {},
): void {
  const target = canvas.contrast[tissue] * gain;
  const whiteTarget = tissue === 'white' ? 1 : 0;
  const signal = canvas.signal.data;
  const white = canvas.white.data;
  forEachPixel(distance, (away, x, y) => {
    if (away >= softness / 2) return;
    const share = opacity * smoothstep(softness / 2, -softness / 2, away);
    const index = y * canvas.width + x;
    signal[index] = mix(signal[index] ?? 0, target, share);
    white[index] = mix(white[index] ?? 0, whiteTarget, share);
  });
}
