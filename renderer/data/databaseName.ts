/** The name of the consultants' database. */
export const databaseName = 'transformation-desk';
