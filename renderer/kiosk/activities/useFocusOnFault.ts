import { useEffect, useRef, type RefObject } from 'react';

/** Leads to the first field that is at fault, each time `attempt` grows; the fields stand within what the ref is given to. */
export function useFocusOnFault(attempt: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  return form;
}
