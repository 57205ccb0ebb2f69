import { useEffect, useState } from 'react';

/** False until a frame with what this component shows has been drawn: what can wait for that does not hold it up. */
export function useDrawn(ready: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!ready || drawn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame is drawn after the callbacks that ask for it; a window that is out of sight draws none.
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setDrawn(true))));
    const patience = setTimeout(() => setDrawn(true), 500);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      clearTimeout(patience);
    };
  }, [ready, drawn]);
  return drawn;
}
