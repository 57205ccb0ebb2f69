/** How many wrong codes one address may send, and how long it waits then (ms). */
export const wrongCodeLimits = { codes: 5, wait: 5 * 60_000 } as const;

type Count = { readonly wrong: number; readonly until: number };

/** Counts wrong enrolment codes by address. `clock`: ms since 1970. */
export function wrongCodes(clock: () => number) {
  const counts = new Map<string, Count>();
  return {
    /** Seconds that an address has to wait; null: it may try. */
    waitOf(address: string): number | null {
      const count = counts.get(address);
      const left = (count?.until ?? 0) - clock();
      return count === undefined || count.wrong < wrongCodeLimits.codes || left <= 0
        ? null
        : Math.ceil(left / 1000);
    },
    add(address: string): void {
      const now = clock();
      for (const [each, { until }] of counts) if (until <= now) counts.delete(each);
      const wrong = (counts.get(address)?.wrong ?? 0) + 1;
      counts.set(address, { wrong, until: now + wrongCodeLimits.wait });
    },
    forget(address: string): void {
      counts.delete(address);
    },
  };
}
