import type { JournalHost } from '../journalHost.ts';

/** What main's journal would hold, for tests of the page's side; main's own side is tested on real files. */
export type MemoryJournal = {
  readonly host: JournalHost;
  readonly records: Map<number, Uint8Array>;
  snapshot: { at: number; parts: Uint8Array[] };
  /** Set: the next append is refused. */
  refuse: boolean;
};

/** A journal in memory with main's rules: in order, acknowledged twice, a snapshot replaces what it stands for. */
export function memoryJournal(): MemoryJournal {
  const records = new Map<number, Uint8Array>();
  let begun: { id: string; at: number; parts: Uint8Array[] } | null = null;
  const journal: MemoryJournal = {
    host: undefined as never,
    records,
    snapshot: { at: 0, parts: [] },
    refuse: false,
  };
  const last = () => Math.max(journal.snapshot.at, ...records.keys());
  const host: JournalHost = {
    journalState: async () => ({
      last: last(),
      snapshotAt: journal.snapshot.at,
      snapshotBytes: journal.snapshot.parts.length,
      recordBytes: records.size,
    }),
    journalAppend: async ({ records: given }) => {
      if (journal.refuse) return { ok: false, code: 'noSpace', message: '磁盘空间不足' };
      for (const { sequence, bytes } of given) {
        if (sequence <= last()) continue;
        if (sequence !== last() + 1) return { ok: false, code: 'outOfOrder', message: '顺序不对' };
        records.set(sequence, bytes.slice());
      }
      return { ok: true };
    },
    journalRead: async () => ({
      items: [
        ...journal.snapshot.parts.map((bytes) => ({ kind: 'part' as const, bytes })),
        ...[...records].map(([sequence, bytes]) => ({ kind: 'record' as const, sequence, bytes })),
      ],
      next: null,
    }),
    journalBeginSnapshot: async () => {
      begun = { id: crypto.randomUUID(), at: last(), parts: [] };
      return { id: begun.id, at: begun.at };
    },
    journalAddToSnapshot: async ({ bytes }) => {
      begun?.parts.push(bytes.slice());
      return { ok: true };
    },
    journalFinishSnapshot: async () => {
      if (begun === null) return { ok: false, code: 'unknownSnapshot', message: '没有开始' };
      journal.snapshot = begun;
      for (const sequence of records.keys()) if (sequence <= begun.at) records.delete(sequence);
      begun = null;
      return { ok: true };
    },
  };
  return Object.assign(journal, { host });
}
