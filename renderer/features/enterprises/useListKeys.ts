import { useEffect, useRef } from 'react';

type Keys = { readonly onSearch: () => void; readonly onNew: () => void; readonly idle: boolean };

/** The list's keys that work wherever the focus is: Ctrl+F or "/" search, Ctrl+N new. None of them while `idle`. */
export function useListKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (latest.current.idle || event.isComposing || event.altKey) return;
      const control = event.ctrlKey || event.metaKey;
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if ((control && event.key === 'f') || (!control && event.key === '/' && !typing))
        latest.current.onSearch();
      else if (control && event.key === 'n') latest.current.onNew();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
