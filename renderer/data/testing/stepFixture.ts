import { Dexie } from 'dexie';
import { fromText, toText } from './fixtureText.ts';
import type { DeskDatabase } from '../database.ts';
import type { StoredRow } from '../middleware.ts';
import type { Step } from '../steps.ts';
import { createVaultCodec } from '../vault/rowCodec.ts';
import { rawRows } from './openFresh.ts';

/** One row of a fixture: as an app of that step left it on disk, and what it says. */
export type FixtureRow = { readonly table: string; readonly stored: StoredRow; readonly plain: StoredRow };

/** The key of all fixtures. It protects nothing: the rows are invented. */
export async function fixtureCodec() {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => index);
  return createVaultCodec(
    await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
  );
}

/** A database as a fixture: one row a line, table by table. */
export async function fixtureOf(database: DeskDatabase): Promise<string> {
  const lines: string[] = [];
  for (const { name } of database.tables) {
    const stored = (await rawRows(database, name)) as readonly StoredRow[];
    const plain = (await database.table(name).toArray()) as readonly StoredRow[];
    if (plain.length !== stored.length) throw new Error(`${name}: not every row is read`);
    stored.forEach((row, index) => lines.push(toText({ table: name, stored: row, plain: plain[index] })));
  }
  return `${lines.join('\n')}\n`;
}

export function readFixture(text: string): readonly FixtureRow[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => fromText(line) as FixtureRow);
}

/** Builds the database as an app of the last of these steps left it: its tables, and the rows past every gate of ours. */
export async function buildOldDatabase(
  name: string,
  steps: readonly Step[],
  rows: readonly FixtureRow[],
): Promise<void> {
  const old = new Dexie(name);
  for (const step of steps) old.version(step.number).stores(step.tables);
  await old.open();
  for (const { table, stored } of rows) await old.table(table).put(stored);
  old.close();
}
