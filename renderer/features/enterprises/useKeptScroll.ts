import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useListStore } from './listStore.ts';

/** Another search, filter or order starts at the top; the same list, seen again, stands where it was left. */
export function useKeptScroll(
  scroll: RefObject<HTMLElement | null>,
  scrollTo: (offset: number) => void,
): void {
  const query = useListStore((state) => state.query);
  const filters = useListStore((state) => state.filters);
  const order = useListStore((state) => state.order);
  const first = useRef(true);
  useLayoutEffect(() => {
    // Only where it changes something: asking for the place it is in makes the browser lay the list out at each key.
    const kept = useListStore.getState().scrollOffset;
    if (kept !== 0) scrollTo(first.current ? kept : 0);
    first.current = false;
  }, [query, filters, order]);
  useEffect(() => {
    const element = scroll.current;
    const keep = () => useListStore.setState({ scrollOffset: element?.scrollTop ?? 0 });
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  }, [scroll]);
}
