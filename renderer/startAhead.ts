// Runs before the large scripts have arrived: the browser opens its database files and reads what the first screen lists,
// which takes as long as loading the scripts, and main says in which state the vault is.
import '#data/directoryAhead.ts';
import '#app/vaultStateAhead.ts';
