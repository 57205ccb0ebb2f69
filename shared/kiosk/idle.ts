/** How long (s) a kiosk that was left asks whether anybody is still there, before it wipes everything. */
export const askSeconds = 10;

/** Whether somebody is there. `left`: whole seconds until everything is wiped. */
export type Presence =
  | { readonly phase: 'present' }
  | { readonly phase: 'asking'; readonly left: number }
  | { readonly phase: 'gone' };

/** What a kiosk takes for granted at a time (ms, monotonic) after the last touch. Pure. */
export function presenceAt(now: number, lastTouch: number, idleSeconds: number): Presence {
  const idle = (now - lastTouch) / 1000;
  if (idle < idleSeconds) return { phase: 'present' };
  const left = Math.ceil(idleSeconds + askSeconds - idle);
  return left > 0 ? { phase: 'asking', left } : { phase: 'gone' };
}
