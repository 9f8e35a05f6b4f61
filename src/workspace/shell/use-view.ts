import { useCallback, useEffect, useState } from 'preact/hooks';

/** A view's id and what follows it in the address: `#history/ID`. */
export interface Place<Id extends string> {
  readonly view: Id;
  readonly rest: string;
}

/** The place that an address's fragment names; the first view where it names none. */
export function placeIn<Id extends string>(hash: string, views: readonly [Id, ...Id[]]): Place<Id> {
  const [view = '', ...rest] = hash.replace(/^#/, '').split('/');
  const known = views.find((id) => id === view);
  return known ? { view: known, rest: rest.join('/') } : { view: views[0], rest: '' };
}

/** Which view is shown: it stands in the address, so that reload, back and links work. */
export function useView<Id extends string>(
  views: readonly [Id, ...Id[]],
): [Place<Id>, (view: string, rest?: string) => void] {
  const [place, setPlace] = useState(() => placeIn(location.hash, views));
  useEffect(() => {
    const follow = () => {
      const next = placeIn(location.hash, views);
      setPlace((now) => (now.view === next.view && now.rest === next.rest ? now : next));
    };
    window.addEventListener('hashchange', follow);
    // The address may have changed between the first drawing and now.
    follow();
    return () => window.removeEventListener('hashchange', follow);
  }, [views]);
  const go = useCallback((view: string, rest = '') => {
    location.hash = rest === '' ? view : `${view}/${rest}`;
  }, []);
  return [place, go];
}
