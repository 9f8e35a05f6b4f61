import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type RowWindow, rowWindow, scrollFor } from './row-window';

export interface WindowedRows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly shown: RowWindow;
  onScroll(): void;
  /** Scrolls as far as needed for a row to be seen. */
  reveal(index: number): void;
}

/** Height of the table's head, which stays in sight. */
const HEAD = 36;

/** Which rows of a scrolled table are drawn. */
export function useRowWindow(count: number): WindowedRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight - HEAD });
  }, []);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      element.scrollTop = scrollFor(index, element.scrollTop, element.clientHeight - HEAD);
      measure();
    },
    [measure],
  );
  return { scroller, shown: rowWindow(count, view.top, view.height), onScroll: measure, reveal };
}
