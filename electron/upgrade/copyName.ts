/** Where safety copies lie, in the profile. */
export const copiesFolder = 'upgrades';

/** A finished copy: the database of step `from`, made before it became one of step `to`; `stamp` sorts by time. */
export type CopyName = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly stamp: string;
};

const two = (value: number) => String(value).padStart(2, '0');

/** The name of a copy that is made at `at` (local time): `step-2-before-3-20261125-101500`. */
export function copyName(from: number, to: number, at: Date): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  return `step-${from}-before-${to}-${day}-${time}`;
}

/** Reads the name of a finished copy; null for anything else that lies there. */
export function readCopyName(name: string): CopyName | null {
  const parts = /^step-(\d+)-before-(\d+)-(\d{8}-\d{6})$/.exec(name);
  const [, from, to, stamp] = parts ?? [];
  if (from === undefined || to === undefined || stamp === undefined) return null;
  return { name, from: Number(from), to: Number(to), stamp };
}

/** How many copies stay: the one just made, and the one before it. */
const kept = 2;

/** Which of the folder's entries are to go: older copies, and what a killed copying left behind. */
export function copiesToDrop(names: readonly string[]): readonly string[] {
  const copies = names.map(readCopyName).filter((each) => each !== null);
  const newest = copies.sort((one, other) => (one.stamp < other.stamp ? 1 : -1)).slice(0, kept);
  const staying = new Set(newest.map(({ name }) => name));
  return names.filter(
    (name) => name.startsWith(unfinished) || (readCopyName(name) !== null && !staying.has(name)),
  );
}

/** What a copy is called until it is whole. */
export const unfinished = 'unfinished-';
