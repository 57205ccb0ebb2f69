/** Builds the report command when something that can go into it has changed since; gives the bundle's path. */
export function buildReportBundle(): Promise<string>;
