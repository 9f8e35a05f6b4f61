import { useEffect, useState } from 'preact/hooks';
import type { Observable } from './observable';

/** The state of an observable; the component is drawn again after each change. */
export function useObservable<State>(observable: Observable<State>): State {
  const [, redraw] = useState(0);
  useEffect(() => {
    // What changed between the first drawing and this effect would be missed otherwise.
    redraw((count) => count + 1);
    return observable.subscribe(() => redraw((count) => count + 1));
  }, [observable]);
  return observable.state;
}
