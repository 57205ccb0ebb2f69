import type { SessionBundle } from '#shared/model/bundle.ts';

/**
 * For each session the same enterprise's latest one before it, by date and then by place in the list; null where there
 * is none. Runs parallel to the list.
 */
export function previousSessions(bundles: readonly SessionBundle[]): readonly (SessionBundle | null)[] {
  const ofEnterprise = new Map<string, number[]>();
  for (const [index, { enterprise }] of bundles.entries()) {
    const places = ofEnterprise.get(enterprise.uscc);
    if (places === undefined) ofEnterprise.set(enterprise.uscc, [index]);
    else places.push(index);
  }
  const dateAt = (index: number): string => bundles[index]?.session.date ?? '';
  const previous: (SessionBundle | null)[] = bundles.map(() => null);
  for (const places of ofEnterprise.values()) {
    const inTime = places.toSorted((one, other) => {
      const [first, second] = [dateAt(one), dateAt(other)];
      return first === second ? one - other : first < second ? -1 : 1;
    });
    for (const [at, index] of inTime.entries()) previous[index] = bundles[inTime[at - 1] ?? -1] ?? null;
  }
  return previous;
}
