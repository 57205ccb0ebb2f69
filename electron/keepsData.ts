/** Asks nothing of the person and gives the page nothing: the browser only promises not to evict the database. */
export const keepsData = (permission: string): boolean => permission === 'persistent-storage';
