import type { Host } from '#shared/ipc/contract.ts';

/** The calls to main that keep the journal. */
export type JournalHost = Pick<
  Host,
  | 'journalState'
  | 'journalAppend'
  | 'journalRead'
  | 'journalBeginSnapshot'
  | 'journalAddToSnapshot'
  | 'journalFinishSnapshot'
>;
