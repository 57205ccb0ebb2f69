import type { Batch, Enterprise } from './enterprise.ts';

/** An enterprise with everything that searching and filtering reads; computed once, when it is first asked for. */
export type EnterpriseEntry = {
  readonly enterprise: Enterprise;
  /** Folded text that words are looked up in: name, code, industry, county, contact. */
  readonly haystack: string;
  readonly size: string | null;
};

/** In the order in which matches shall come out. */
export type EnterpriseIndex = readonly EnterpriseEntry[];

/** What narrows the list; null = no restriction. Batch `'none'` = not assigned yet. Size `'unknown'` = no figures yet. */
export type EnterpriseFilters = {
  readonly industry: string | null;
  readonly county: string | null;
  readonly batch: NonNullable<Batch> | 'none' | null;
  readonly size: string | null;
};

export const noFilters: EnterpriseFilters = { industry: null, county: null, batch: null, size: null };

/** Half-width, lower-case: what is typed in an input method's full-width mode is found all the same. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Builds the index; the order of `enterprises` is kept. `industryName` gives the words a person types for an
 * industry's id, `sizeOf` the size class (null = unknown).
 */
export function indexEnterprises(
  enterprises: readonly Enterprise[],
  industryName: (id: string) => string,
  sizeOf: (enterprise: Enterprise) => string | null,
): EnterpriseIndex {
  // Computed when asked for: 10,000 entries are made at once when the list opens, and few of them are looked at then.
  return enterprises.map((enterprise) => {
    let haystack: string | undefined;
    let size: string | null | undefined;
    return {
      enterprise,
      get haystack() {
        return (haystack ??= haystackOf(enterprise, industryName(enterprise.industry)));
      },
      get size() {
        return size === undefined ? (size = sizeOf(enterprise)) : size;
      },
    };
  });
}

function haystackOf({ name, uscc, county, contact }: Enterprise, industry: string): string {
  return fold([name, uscc, industry, county, contact.name, contact.phone].join('\n'));
}

/** The words of a query, folded. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}

/** Whether anything narrows the list. */
export function narrows(query: string, filters: EnterpriseFilters): boolean {
  return wordsOf(query).length > 0 || Object.values(filters).some((value) => value !== null);
}

/** Entries that contain every word of the query and pass every filter, in the order of the index. */
export function searchEnterprises(
  index: EnterpriseIndex,
  query: string,
  filters: EnterpriseFilters,
): EnterpriseIndex {
  if (!narrows(query, filters)) return index;
  const words = wordsOf(query);
  return index.filter(
    (entry) => passes(entry, filters) && words.every((word) => entry.haystack.includes(word)),
  );
}

function passes(entry: EnterpriseEntry, filters: EnterpriseFilters): boolean {
  const { enterprise } = entry;
  return (
    (filters.industry === null || enterprise.industry === filters.industry) &&
    (filters.county === null || enterprise.county === filters.county) &&
    (filters.batch === null || (enterprise.batch ?? 'none') === filters.batch) &&
    (filters.size === null || (entry.size ?? 'unknown') === filters.size)
  );
}
