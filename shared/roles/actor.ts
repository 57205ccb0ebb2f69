import type { Role } from './role.ts';

/** Who acts on this device: the person who unlocked it, and in which role. */
export type Actor = { readonly person: string; readonly role: Role };
