import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import type { TableName } from './rows.ts';

/** A row as it lies on disk: `id` and the index keys as declared in `tables.ts`, the rest as the codec makes it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/**
 * How rows look on disk. Both directions may take their time (WebCrypto). The writer therefore encodes before it opens
 * the transaction, because a transaction ends at the first foreign `await`; and what is read is decoded after its
 * request, so that reads of several steps are separate requests and never one transaction.
 */
export type RowCodec = {
  readonly encode: (table: TableName, row: StoredRow) => StoredRow | Promise<StoredRow>;
  readonly decode: (table: TableName, stored: StoredRow) => StoredRow | Promise<StoredRow>;
};

/** Rows as they are. */
export const plainCodec: RowCodec = { encode: (_, row) => row, decode: (_, stored) => stored };

/** The one place that every row passes, in both directions. */
export type RowGate = {
  /** Encodes rows ahead of the transaction that will put these very objects; gives what will lie on disk. */
  readonly seal: (table: TableName, rows: readonly StoredRow[]) => Promise<readonly StoredRow[]>;
  /** Decodes a row that was read past the database. */
  readonly open: (table: TableName, stored: StoredRow) => StoredRow | Promise<StoredRow>;
  /** Lets rows pass that are encoded already, as they lie on disk: what a journal or a backup brings back. */
  readonly adopt: (rows: readonly StoredRow[]) => void;
  /** What a row that was sealed or adopted is on disk; throws for any other. */
  readonly stored: (row: object) => StoredRow;
  readonly middleware: Middleware<DBCore>;
};

/** Makes the gate of one database. A row that nobody sealed is refused: only `write.ts` writes. */
export function createRowGate(codec: RowCodec): RowGate {
  const sealed = new WeakMap<object, StoredRow>();
  const seal = async (table: TableName, rows: readonly StoredRow[]) => {
    const stored = await Promise.all(rows.map(async (row) => codec.encode(table, row)));
    rows.forEach((row, index) => sealed.set(row, stored[index] ?? row));
    return stored;
  };
  const adopt = (rows: readonly StoredRow[]) => rows.forEach((row) => sealed.set(row, row));
  const unseal = (row: object): StoredRow => {
    const stored = sealed.get(row);
    if (stored === undefined) throw new Error('A row reached the database without passing data/write.ts');
    return stored;
  };
  // Below Dexie's own middlewares (levels -1 to 2), which therefore see plain rows only.
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'rowGate',
    level: -10,
    create: (core) => ({
      ...core,
      table: (name) => gateTable(core.table(name), name as TableName, codec, unseal),
    }),
  };
  return { seal, adopt, open: codec.decode, stored: unseal, middleware };
}

function gateTable(
  table: DBCoreTable,
  name: TableName,
  codec: RowCodec,
  unseal: (row: object) => StoredRow,
): DBCoreTable {
  const decode = (stored: unknown): unknown =>
    stored === undefined || stored === null ? stored : codec.decode(name, stored as StoredRow);
  return {
    ...table,
    get: (request) => table.get(request).then(decode),
    getMany: (request) => table.getMany(request).then((rows) => Promise.all(rows.map(decode))),
    query: (request) =>
      table
        .query(request)
        .then((answer) =>
          request.values === true
            ? Promise.all(answer.result.map(decode)).then((result) => ({ ...answer, result }))
            : answer,
        ),
    openCursor: (request) => {
      // A cursor's value must be there at once, and decoding takes its time. Keys may be walked.
      if (request.values === true)
        throw new Error('Rows are read by get, bulkGet or toArray, not by cursors');
      return table.openCursor(request);
    },
    mutate: (request) =>
      table.mutate(
        request.type === 'put' || request.type === 'add'
          ? { ...request, values: request.values.map(unseal) }
          : request,
      ),
  };
}
