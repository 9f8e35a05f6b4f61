import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AreaSize } from '../../ui/region-geometry';

/**
 * The size in which a picture fits into an element: as large as possible, never larger than it is,
 * and null until the element has a box.
 */
export function useFit(picture: AreaSize) {
  const frame = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState<AreaSize | null>(null);
  const { width, height } = picture;
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const across = element.clientWidth / width;
      const down = element.clientHeight / height;
      const scale = Math.min(across, down, 1 / devicePixelRatio);
      setFit({ width: Math.floor(width * scale), height: Math.floor(height * scale) });
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    measure();
    return () => sizes.disconnect();
  }, [width, height]);
  return { frame, fit };
}
