import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import type { TableName } from './rows.ts';

/** A row as it lies on disk: `id` and the index keys as declared in `tables.ts`, the rest as the codec makes it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/**
 * How rows look on disk. `encode` may take its time (WebCrypto, a worker): the writer runs it before it opens the
 * transaction, because a transaction ends at the first foreign `await`. `decode` must answer at once: it also runs
 * under cursors and between two reads of one transaction.
 *
 * How encryption joins: a codec in place of `plainCodec`, whose `encode` keeps what `tables.ts` declares clear and
 * encrypts the rest, and whose `decode` opens it with a synchronous cipher and the key that unlocking left in memory.
 * Only `openDatabase` is told; no query, command or screen changes.
 */
export type RowCodec = {
  readonly encode: (table: TableName, row: StoredRow) => StoredRow | Promise<StoredRow>;
  readonly decode: (table: TableName, stored: StoredRow) => StoredRow;
};

/** Rows as they are. */
export const plainCodec: RowCodec = { encode: (_, row) => row, decode: (_, stored) => stored };

/** The one place that every row passes, in both directions. */
export type RowGate = {
  /** Encodes rows ahead of the transaction that will put these very objects; gives what will lie on disk. */
  readonly seal: (table: TableName, rows: readonly StoredRow[]) => Promise<readonly StoredRow[]>;
  /** Decodes a row that was read past the database. */
  readonly open: (table: TableName, stored: StoredRow) => StoredRow;
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
  return { seal, open: codec.decode, middleware };
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
    getMany: (request) => table.getMany(request).then((rows) => rows.map(decode)),
    query: (request) =>
      table
        .query(request)
        .then((answer) =>
          request.values === true ? { ...answer, result: answer.result.map(decode) } : answer,
        ),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) =>
          cursor !== null && request.values === true ? decodingCursor(cursor, decode) : cursor,
        ),
    mutate: (request) =>
      table.mutate(
        request.type === 'put' || request.type === 'add'
          ? { ...request, values: request.values.map(unseal) }
          : request,
      ),
  };
}

/** The same cursor with decoded values. Native getters refuse a foreign `this`, hence the explicit ones. */
function decodingCursor(cursor: DBCoreCursor, decode: (stored: unknown) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => decode(cursor.value) },
  });
}
