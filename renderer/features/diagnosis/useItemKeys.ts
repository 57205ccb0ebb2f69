import { useEffect, useRef } from 'react';

type ItemKeys = {
  readonly nextOpen: () => void;
  readonly by: (step: number) => void;
  readonly undo: () => void;
};

const isTextField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** Anything that already means something to Enter keeps it: buttons outside the answer list, links, open pop-ups. */
const ownsEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[data-answer]') === null &&
  target.closest('button, a, summary, [role=combobox], [role=dialog]') !== null;

/**
 * The keys of the questionnaire that work wherever the focus is: Enter to the next open item, PageUp/PageDown and
 * Alt+↑/↓ by one item, Ctrl+Z; in a text field Ctrl+Enter goes on and Esc leaves the field.
 */
export function useItemKeys(keys: ItemKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const typing = isTextField(event.target);
      const action = actionOf(event, typing, latest.current);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, typing: boolean, keys: ItemKeys): (() => void) | null {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') {
    const singleLine = event.target instanceof HTMLInputElement;
    if (command || (typing ? singleLine : !ownsEnter(event.target))) return keys.nextOpen;
    return null;
  }
  if (event.key === 'Escape' && typing) return () => (event.target as HTMLElement).blur();
  if (event.key === 'PageDown' || (event.altKey && event.key === 'ArrowDown')) return () => keys.by(1);
  if (event.key === 'PageUp' || (event.altKey && event.key === 'ArrowUp')) return () => keys.by(-1);
  if (command && !event.shiftKey && event.key.toLowerCase() === 'z') return keys.undo;
  return null;
}
