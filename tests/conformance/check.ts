import type { Session } from './session.ts';

/** One thing that a platform must do. `run` rejects with what it does instead. */
export type Check = { readonly name: string; readonly run: (session: Session) => Promise<void> };

/** Throws where a claim does not hold. */
export function claim(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
