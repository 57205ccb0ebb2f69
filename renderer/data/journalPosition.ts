import type { DeskDatabase } from './database.ts';

/** How far a database has come: the sequence of its last transaction, and which entries its tail still holds. */
type Position = { last: number; readonly journaled: Set<string> };

/** By the name of the database: two windows of one page on it take their sequences from one place. */
const positions = new Map<string, Position>();

const digits = 16;

/** The tail's key of a sequence; keys sort like numbers. */
export function tailId(sequence: number): string {
  return String(sequence).padStart(digits, '0');
}

/** Reads where the database stands; to be called once it is open, before anything is written. */
export async function findPosition({ name, journalTail }: DeskDatabase): Promise<void> {
  const last = await journalTail.orderBy(':id').lastKey();
  positions.set(name, { last: Number(last ?? 0), journaled: positions.get(name)?.journaled ?? new Set() });
}

/** The sequence of the last committed transaction; 0 before the first. */
export function lastSequence({ name }: DeskDatabase): number {
  return positionOf(name).last;
}

/** A transaction is committed under this sequence; entries that it took out of the tail are forgotten. */
export function advance({ name }: DeskDatabase, sequence: number, removed: readonly string[]): void {
  const position = positionOf(name);
  position.last = sequence;
  for (const id of removed) position.journaled.delete(id);
}

/** These entries are in main's journal, on the disk: the next write takes them out of the tail. */
export function markJournaled({ name }: DeskDatabase, sequences: readonly number[]): void {
  const { journaled } = positionOf(name);
  for (const sequence of sequences) journaled.add(tailId(sequence));
}

/** The tail's entries that are no longer needed. */
export function journaledIds({ name }: DeskDatabase): readonly string[] {
  return [...positionOf(name).journaled];
}

function positionOf(name: string): Position {
  const position = positions.get(name);
  if (position === undefined) throw new Error(`${name} is not open`);
  return position;
}
