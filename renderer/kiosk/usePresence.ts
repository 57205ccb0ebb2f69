import { useCallback, useEffect, useRef, useState } from 'react';
import { presenceAt, type Presence } from '#shared/kiosk/idle.ts';

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const present: Presence = { phase: 'present' };

/** Whether somebody is there, while it is `watched`; `touch` says so without a touch. `onGone`: nobody is, any more. */
export function usePresence(
  watched: boolean,
  idleSeconds: number,
  onGone: () => void,
): { readonly presence: Presence; readonly touch: () => void } {
  const [lastTouch, setLastTouch] = useState(() => performance.now());
  const [now, setNow] = useState(lastTouch);
  const touch = useCallback(() => {
    const at = performance.now();
    setLastTouch(at);
    setNow(at);
  }, []);

  // Whoever has just come is there.
  const [wasWatched, setWasWatched] = useState(watched);
  if (wasWatched !== watched) {
    setWasWatched(watched);
    touch();
  }
  const isAsked = useRef(false);
  useEffect(() => {
    if (!watched) return;
    let last = 0;
    const onTouch = () => {
      // The question is answered by its buttons: were it gone at the finger's coming down, the rest of the tap would press
      // what lies under it.
      if (isAsked.current) return;
      // A finger that moves says so hundreds of times a second.
      if (performance.now() - last < 500) return;
      last = performance.now();
      touch();
    };
    for (const name of touches) window.addEventListener(name, onTouch, { capture: true, passive: true });
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => {
      clearInterval(timer);
      for (const name of touches) window.removeEventListener(name, onTouch, { capture: true });
    };
  }, [watched, touch]);

  const presence = watched ? presenceAt(now, lastTouch, idleSeconds) : present;
  useEffect(() => {
    isAsked.current = presence.phase === 'asking';
  }, [presence.phase]);
  const isGone = presence.phase === 'gone';
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone, onGone]);
  return { presence, touch };
}
