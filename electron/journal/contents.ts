import type { JournalFinding } from './findings.ts';

/** A segment's first sequence (from its name) and its good, durable bytes; what lies behind them is never read. */
export type Segment = { readonly first: number; readonly size: number };

/** A sealed snapshot that stands for the records up to `at`; its size in bytes and its count of parts. */
export type Snapshot = { readonly at: number; readonly size: number; readonly parts: number };

/** What the directory holds, as far as it counts. Only the writers change it, always in one synchronous step. */
export type Contents = {
  snapshot: Snapshot | undefined;
  /** Ascending; none that the snapshot stands for as a whole. */
  segments: readonly Segment[];
  /** Sequence of the last durable record, those in the snapshot included; 0 when there is none. */
  last: number;
  /** Whether the last segment may be appended to; if not, the next append starts a new one. */
  appendable: boolean;
  findings: readonly JournalFinding[];
};

/** Notes a finding once: reading the same damage again is no news. */
export function note(contents: Contents, finding: JournalFinding): void {
  const text = JSON.stringify(finding);
  if (contents.findings.every((each) => JSON.stringify(each) !== text))
    contents.findings = [...contents.findings, finding];
}
