import { useMemo, useState } from 'react';
import { publishedFigures } from '#data/queries/hallFigures.ts';
import { newestContent } from '#data/queries/newestPacks.ts';
import { useServices } from '#services';
import { parseCasesPack } from '#shared/exhibits/casesPack.ts';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { parseSolutionsPack } from '#shared/exhibits/solutionsPack.ts';
import { success, type Result } from '#shared/model/result.ts';
import { localDate } from '#shared/report/localDate.ts';
import { useLive } from '#ui/useLive.ts';
import { shippedContent } from './shippedContent.ts';
import { useOwnFigures } from './useOwnFigures.ts';

/**
 * Everything that the exhibits show; follows what a sync brings. Solutions and cases are the newest that the platform has
 * sent, else the shipped ones. Undefined until the figures are counted.
 */
export function useHallContent(): Result<HallContent> | undefined {
  const { database, instrument, policy } = useServices();
  const [today] = useState(() => localDate(new Date()));
  const published = useLive(() => publishedFigures(database), [database]);
  const solutions = useLive(() => newestContent(database, 'solutions', parseSolutionsPack), [database]);
  const cases = useLive(() => newestContent(database, 'cases', parseCasesPack), [database]);
  const needsOwn = published === null;
  const parts = useMemo(
    () => (needsOwn && shippedContent.ok ? { policy, sample: shippedContent.value.statistics, today } : null),
    [needsOwn, policy, today],
  );
  const own = useOwnFigures(parts);
  return useMemo(() => {
    if (!shippedContent.ok) return shippedContent;
    const figures = published ?? own;
    if (published === undefined || figures === undefined) return undefined;
    if (solutions === undefined || cases === undefined) return undefined;
    return success({
      figures,
      instrument: instrument.pack,
      policy,
      solutions: solutions ?? shippedContent.value.solutions,
      cases: cases ?? shippedContent.value.cases,
      today,
    });
  }, [published, own, solutions, cases, instrument, policy, today]);
}
