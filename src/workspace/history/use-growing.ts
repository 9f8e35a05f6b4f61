import { useEffect, useState } from 'preact/hooks';
import { yieldToPage } from '../yield-to-page';

/** A number that rises to a target by so much at each drawing, the page's own work between them. */
export function useGrowing(target: number, step: number): number {
  const [count, setCount] = useState(step);
  useEffect(() => {
    if (count >= target) return;
    let stopped = false;
    void yieldToPage().then(() => {
      if (!stopped) setCount(count + step);
    });
    return () => {
      stopped = true;
    };
  }, [count, target, step]);
  return Math.min(count, target);
}
