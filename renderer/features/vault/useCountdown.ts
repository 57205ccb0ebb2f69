import { useEffect, useState } from 'react';

/** Seconds left of a wait (ms) that begins whenever `start` is called. */
export function useCountdown(initial: number): readonly [number, (wait: number) => void] {
  const [until, setUntil] = useState(() => performance.now() + initial);
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [left]);
  const start = (wait: number) => {
    setNow(performance.now());
    setUntil(performance.now() + wait);
  };
  return [left, start];
}
