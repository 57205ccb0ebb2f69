import { host } from '#host';

/** The state of the vault at the start of the page, asked for while the lock is still being loaded. */
export const vaultStateAhead = host.vaultState(null);
