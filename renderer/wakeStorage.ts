// Runs before the large scripts have arrived: the browser opens its database files, which takes as long as loading them.
void indexedDB.databases();
