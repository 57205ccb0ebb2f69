/**
 * The newest step of the consultants' database, for the page and for main: main makes a safety copy before a database of
 * an older step is opened. `renderer/data/steps.ts` says what the steps are; a test holds both together.
 */
export const newestDatabaseStep = 5;
