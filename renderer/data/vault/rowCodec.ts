import type { RowCodec, StoredRow } from '../middleware.ts';
import type { TableName } from '../rows.ts';
import { tableNames, tables } from '../tables.ts';

const nonceLength = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Encrypts rows with AES-256-GCM under the vault's data key. Readable stay `id` and the declared index keys, which are
 * ids, enums and times; they are authenticated with the row, so that no row can be moved or renamed unnoticed. A random
 * nonce per write: 2^32 writes under one key are far from what one laptop does. Opening a row that was changed, or under
 * another key, throws `DamagedRow`.
 */
export function createVaultCodec(key: CryptoKey): RowCodec {
  return {
    encode: async (table, row) => {
      if (tables[table].clear === 'all') return row;
      const { clear, hidden } = split(table, row);
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
      const parameters = { name: 'AES-GCM', iv: nonce, additionalData: contextOf(table, clear) };
      const text = encoder.encode(JSON.stringify(hidden));
      const sealed = new Uint8Array(await crypto.subtle.encrypt(parameters, key, text));
      return { ...clear, sealed: joined(nonce, sealed) };
    },
    decode: async (table, stored) => {
      if (tables[table].clear === 'all') return stored;
      const { sealed, ...clear } = stored;
      if (!(sealed instanceof Uint8Array)) throw damaged(table, stored);
      const bytes = sealed as Uint8Array<ArrayBuffer>;
      const iv = bytes.subarray(0, nonceLength);
      const parameters = { name: 'AES-GCM', iv, additionalData: contextOf(table, clear) };
      const text = await crypto.subtle.decrypt(parameters, key, bytes.subarray(nonceLength)).catch(() => {
        throw damaged(table, stored);
      });
      return { ...clear, ...(JSON.parse(decoder.decode(text)) as StoredRow) };
    },
  };
}

/** The keys of each table that stay readable. */
const clearKeys = new Map<TableName, ReadonlySet<string>>(
  tableNames.map((name) => [name, new Set(['id', ...tables[name].indexes])]),
);

function split(table: TableName, row: StoredRow) {
  const keys = clearKeys.get(table);
  const clear: Record<string, unknown> = {};
  const hidden: Record<string, unknown> = {};
  for (const name of Object.keys(row)) (keys?.has(name) === true ? clear : hidden)[name] = row[name];
  return { clear, hidden };
}

/** What the ciphertext is bound to: its table and what stands beside it in the clear, in one fixed order. */
function contextOf(table: TableName, clear: StoredRow): Uint8Array<ArrayBuffer> {
  const keys = ['id', ...tables[table].indexes].map((name) => clear[name] ?? null);
  return encoder.encode(JSON.stringify([table, ...keys]));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function damaged(table: TableName, stored: StoredRow): Error {
  const error = new Error(`${table} ${String(stored['id'])} is damaged or under another key`);
  error.name = 'DamagedRow';
  return error;
}
