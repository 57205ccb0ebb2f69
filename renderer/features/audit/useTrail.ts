import { useEffect, useState } from 'react';
import { auditLines, type AuditLine } from '#data/queries/auditLines.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { onCommitted } from '#data/write.ts';
import { useServices } from '#services';
import type { Failure } from '#shared/model/result.ts';

/** The trail as far as it is read, oldest line first; `isWhole` once nothing older is missing, `fault` if that failed. */
export type Trail = {
  readonly lines: readonly AuditLine[];
  readonly isWhole: boolean;
  readonly fault: Failure | null;
};

const nothing: Trail = { lines: [], isWhole: false, fault: null };

/** Reads the trail, its newest lines first, and follows what is added while the screen is open. */
export function useTrail(): Trail {
  const { database } = useServices();
  const [trail, setTrail] = useState(nothing);
  useEffect(() => {
    let stopped = false;
    let last = 0;
    let reading = Promise.resolve();
    const take = (lines: readonly AuditLine[]) => {
      if (stopped) return;
      last = Math.max(last, lines.at(-1)?.sequence ?? 0);
      setTrail((before) => ({ ...before, lines: merged(before.lines, lines) }));
    };
    // One reading after another: the next one begins behind what the last one brought.
    const read = () => {
      reading = reading
        .then(async () => {
          if (stopped) return;
          await auditLines(database, last, take);
          setTrail((before) => ({ ...before, isWhole: true }));
        })
        .catch((error: unknown) => setTrail((before) => ({ ...before, fault: storageFailure(error) })));
      return reading;
    };
    void read();
    const stop = onCommitted(() => void read());
    return () => {
      stopped = true;
      stop();
      setTrail(nothing);
    };
  }, [database]);
  return trail;
}

/** Batches come whole: either all of one is newer than what is there, or all of it older. */
function merged(lines: readonly AuditLine[], batch: readonly AuditLine[]): readonly AuditLine[] {
  const [first] = lines;
  const isOlder = first !== undefined && (batch[0]?.sequence ?? 0) < first.sequence;
  return isOlder ? [...batch, ...lines] : [...lines, ...batch];
}
