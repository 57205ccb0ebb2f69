import { decode, encode } from '@msgpack/msgpack';
import { failure, success, type Result } from '#shared/model/result.ts';
import { z } from '#shared/model/zod.ts';

/**
 * MessagePack gives bytes as a view of the whole message, and storage would keep all of that with each row: a database
 * read from one large entry would take as many times its size as there are rows.
 */
const ownBytes = (value: unknown): unknown => (value instanceof Uint8Array ? value.slice() : value);

/** A row as it lies on disk: index keys in the clear, the rest encrypted. */
const storedRow = z.record(z.string(), z.unknown().transform(ownBytes));

const tableChanges = z.object({
  table: z.string(),
  puts: z.array(storedRow),
  deletes: z.array(z.string()),
});

const entry = z.object({
  at: z.number(),
  changes: z.array(tableChanges),
});

/** What one transaction did to one table. */
export type TableChanges = {
  readonly table: string;
  readonly puts: readonly Readonly<Record<string, unknown>>[];
  readonly deletes: readonly string[];
};

/** One committed transaction; `at` in milliseconds since 1970. Applying entries in their order gives the database. */
export type JournalEntry = { readonly at: number; readonly changes: readonly TableChanges[] };

/** An entry as bytes. Rows go in as they are stored: whoever reads the journal learns no more than from the database. */
export function encodeEntry(value: JournalEntry): Uint8Array<ArrayBuffer> {
  return encode(value, { ignoreUndefined: true }).slice();
}

/** A part of a snapshot: rows of one table, as they are stored. */
export function encodePart(part: TableChanges): Uint8Array<ArrayBuffer> {
  return encode(part, { ignoreUndefined: true }).slice();
}

/** Reads what `encodePart` wrote; `entryDamaged` for anything else. */
export function decodePart(bytes: Uint8Array): Result<TableChanges, 'entryDamaged'> {
  return parsedBy(tableChanges, bytes);
}

/** Reads what `encodeEntry` wrote; `entryDamaged` for anything else. */
export function decodeEntry(bytes: Uint8Array): Result<JournalEntry, 'entryDamaged'> {
  return parsedBy(entry, bytes);
}

function parsedBy<Value>(schema: z.ZodType<Value>, bytes: Uint8Array): Result<Value, 'entryDamaged'> {
  try {
    const parsed = schema.safeParse(decode(bytes));
    if (parsed.success) return success(parsed.data);
  } catch {
    // Not even MessagePack: told like a wrong shape.
  }
  return failure('entryDamaged', '变更日志中有一条记录无法识别，已跳过；其余记录不受影响。');
}
