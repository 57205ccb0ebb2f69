import { useEffect, useState } from 'react';
import { ownFigures, type FiguresParts } from '#data/queries/hallFigures.ts';
import { onCommitted } from '#data/write.ts';
import { useServices } from '#services';
import type { HallFigures } from '#shared/exhibits/hallContent.ts';

/** Counting reads the whole desk: however much is written, it is done no more often than this (ms). */
const leastPause = 30_000;

/**
 * This desk's own figures, counted anew after changes, at most every half minute; undefined until they are counted, and
 * while nobody needs them (`parts` null). `parts` is kept the same while nothing changes.
 */
export function useOwnFigures(parts: FiguresParts | null): HallFigures | undefined {
  const { database } = useServices();
  const [counted, setCounted] = useState<{ readonly figures: HallFigures } | { readonly fault: unknown }>();
  useEffect(() => {
    if (parts === null) return;
    let isLeft = false;
    let countedAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      countedAt = performance.now();
      ownFigures(database, parts).then(
        (figures) => !isLeft && setCounted({ figures }),
        (fault: unknown) => !isLeft && setCounted({ fault }),
      );
    };
    count();
    const stop = onCommitted((commit) => {
      if (commit.database !== database || commit.changes.length === 0) return;
      timer ??= setTimeout(count, Math.max(0, countedAt + leastPause - performance.now()));
    });
    return () => {
      isLeft = true;
      stop();
      clearTimeout(timer);
    };
  }, [database, parts]);
  if (counted === undefined) return undefined;
  // As a live query does: the nearest boundary tells of it.
  if ('fault' in counted) throw counted.fault;
  return counted.figures;
}
