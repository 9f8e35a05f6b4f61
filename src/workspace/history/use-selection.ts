import { useCallback, useState } from 'preact/hooks';

/** The entries that the user has ticked. The functions stay the same from render to render. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = useCallback((id: string, on: boolean) => {
    setSelected((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  const selectNone = useCallback(() => setSelected(new Set()), []);
  return { selected, select, selectNone };
}
