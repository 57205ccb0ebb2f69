import { useEffect, useRef, useState } from 'react';
import { onCommitted } from '#data/write.ts';
import { useServices } from '#services';
import { latestDiagnoses, type DiagnosisSummary } from './diagnosisSummary.ts';

type Known = ReadonlyMap<string, DiagnosisSummary | null>;

/**
 * The latest diagnosis of the enterprises in sight, read and scored once each. One reading at a time: rows that were
 * only scrolled past are never read. A commit makes what is known stale; it stays on screen until it is read again.
 */
export function useLatestDiagnoses(visibleIds: readonly string[]): Known {
  const { database, instrument } = useServices();
  const [known, setKnown] = useState<Known>(new Map());
  const fresh = useRef(new Set<string>());
  const wanted = useRef(visibleIds);
  const reading = useRef(false);
  const read = useRef(() => {});

  useEffect(() => {
    let stopped = false;
    const readNext = async () => {
      const ids = wanted.current.filter((id) => !fresh.current.has(id));
      if (stopped || reading.current || ids.length === 0) return;
      reading.current = true;
      for (const id of ids) fresh.current.add(id);
      const found = await latestDiagnoses({ database, instrument }, ids).finally(() => {
        reading.current = false;
      });
      if (stopped) return;
      setKnown((before) => new Map([...before, ...found]));
      await readNext();
    };
    read.current = () => void readNext();
    const stop = onCommitted(() => {
      fresh.current = new Set();
      read.current();
    });
    read.current();
    return () => {
      stopped = true;
      fresh.current = new Set();
      stop();
    };
  }, [database, instrument]);

  useEffect(() => {
    wanted.current = visibleIds;
    read.current();
  }, [visibleIds]);

  return known;
}
