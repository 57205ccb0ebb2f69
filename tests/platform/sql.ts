/** Statements on one connection. Values go in as parameters, never as text. */
export type Sql = {
  readonly query: <Row>(statement: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
};

/** A database that speaks PostgreSQL's SQL. */
export type Database = Sql & {
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
  readonly transaction: <Value>(work: (sql: Sql) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
};

/** Whether the database could not write because its disk is full. Nothing of the transaction was stored then. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return code === '53100' || code === 'ENOSPC' || /no space left on device|ENOSPC/i.test(error.message);
}

/** Codes of Node and PostgreSQL for a server that is not there, or is going. */
const unreachable = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|08\d{3}|53300)$/;

/** Whether the database cannot be reached just now. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return (
    (typeof code === 'string' && unreachable.test(code)) || error.message.startsWith('Connection terminated')
  );
}
