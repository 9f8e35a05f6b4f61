import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Volume } from '../../../imaging/volume/volume';
import { paintInTurn } from './paint-in-turn';
import { paintSlice, type SlicePlace } from './paint-slice';

/**
 * A canvas that shows a slice. The slice is drawn right after the task that put the canvas on the
 * page or changed it, mostly within the same frame.
 */
export function usePaintedSlice(
  volume: Volume,
  { plane, index, window }: SlicePlace,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    return paintInTurn(paintSlice(canvas.current, volume, { plane, index, window }));
  }, [volume, plane, index, window]);
  return canvas;
}
