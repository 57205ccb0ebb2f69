import { newestContent } from '#data/queries/newestPacks.ts';
import solutionsJson from '#resources/solutions/demo-solutions.json';
import { useServices } from '#services';
import { parseSolutionsPack, type Solution } from '#shared/exhibits/solutionsPack.ts';
import { useLive } from '#ui/useLive.ts';

const shipped = parseSolutionsPack(solutionsJson);

/** The solutions that demos name: the newest that the platform has sent, else the shipped ones. Empty until they are read. */
export function useSolutions(): readonly Solution[] {
  const { database } = useServices();
  const sent = useLive(() => newestContent(database, 'solutions', parseSolutionsPack), [database]);
  if (sent === undefined) return [];
  if (sent !== null) return sent.solutions;
  return shipped.ok ? shipped.value.solutions : [];
}
