import { success, type Success } from '../model/result.ts';
import { beforeFirst, type AuditEntry, type AuditHead } from './entry.ts';
import { entryHash, headOf } from './nextEntry.ts';
import { trailFailure, type TrailFailure } from './trailFault.ts';

/** `last` is the trail's head, null when it is empty: keep it elsewhere to notice a cut-off end later. */
export type TrailSummary = { readonly count: number; readonly last: AuditHead | null };

/**
 * Checks a whole trail from its first entry on and names the first place where it breaks, as a Chinese sentence and as
 * `place`. With `expectedHead` (an end seen earlier) a cut-off or wholly rewritten trail is noticed, too; entries that
 * came after that end are welcome.
 */
export function verifyTrail(
  entries: readonly AuditEntry[],
  expectedHead: AuditHead | null = null,
): Success<TrailSummary> | TrailFailure {
  let before: AuditEntry | null = null;
  for (const [index, entry] of entries.entries()) {
    const fault = linkFault(entries, index, entry, before);
    if (fault !== null) return fault;
    before = entry;
  }
  const fault = expectedHead === null ? null : headFault(entries, expectedHead);
  return fault ?? success({ count: entries.length, last: headOf(entries) });
}

/** An entry's own hash comes first: until it holds, its number and link mean nothing. */
function linkFault(
  entries: readonly AuditEntry[],
  index: number,
  entry: AuditEntry,
  before: AuditEntry | null,
): TrailFailure | null {
  const { sequence } = entry;
  const expected = index + 1;
  if (entryHash(entry) !== entry.hash) {
    return trailFailure(
      // Its own number may be what was changed, so the one that its place demands is named.
      { fault: 'changed', sequence: expected, index },
      `第 ${expected} 条的内容被改动，与它的校验值不符`,
    );
  }
  if (sequence < expected) {
    return trailFailure({ fault: 'repeated', sequence, index }, `第 ${sequence} 条重复出现`);
  }
  if (sequence > expected) {
    const later = entries.slice(index + 1).some((other) => other.sequence === expected);
    return later
      ? trailFailure(
          { fault: 'order', sequence, index },
          `第 ${sequence} 条顺序不对，此处应为第 ${expected} 条`,
        )
      : trailFailure(
          { fault: 'missing', sequence: expected, index },
          `缺号，没有第 ${expected} 条，此处是第 ${sequence} 条`,
        );
  }
  if (entry.previous === (before?.hash ?? beforeFirst)) return null;
  const told = before === null ? '它不是整个记录的开头' : `所记的校验值不是第 ${before.sequence} 条的`;
  return trailFailure({ fault: 'unlinked', sequence, index }, `第 ${sequence} 条与上一条不衔接，${told}`);
}

function headFault(entries: readonly AuditEntry[], head: AuditHead): TrailFailure | null {
  const entry = entries[head.sequence - 1];
  if (entry === undefined) {
    const sequence = entries.length + 1;
    return trailFailure(
      { fault: 'truncated', sequence, index: entries.length },
      `末尾缺号，应至少到第 ${head.sequence} 条，却没有第 ${sequence} 条及以后的记录`,
    );
  }
  if (entry.hash === head.hash) return null;
  return trailFailure(
    { fault: 'rewritten', sequence: head.sequence, index: head.sequence - 1 },
    `第 ${head.sequence} 条的校验值与先前留存的不同，它或它之前的内容被改动并重新计算过`,
  );
}
