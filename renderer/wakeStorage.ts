// Runs before the large scripts have arrived: the browser opens its database files, which takes as long as loading them,
// and reads what the first screen lists.
import '#data/directoryAhead.ts';
