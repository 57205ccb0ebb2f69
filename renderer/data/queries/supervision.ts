import type { Satisfaction } from '#shared/model/satisfaction.ts';
import type { SiteCheck } from '#shared/model/siteCheck.ts';
import { satisfactionByProvider, type ProviderSummary } from '#shared/supervision/satisfactionSummary.ts';
import { summaryOfChecks, type SupervisionSummary } from '#shared/supervision/supervisionSummary.ts';
import { newestFirst, warningsOf, type Warning } from '#shared/supervision/warnings.ts';
import type { DeskDatabase } from '../database.ts';
import { readDirectory } from '../directory.ts';

/** The checks on site of one enterprise, newest first. */
export async function siteChecksOf(
  database: DeskDatabase,
  enterpriseId: string,
): Promise<readonly SiteCheck[]> {
  return newestFirst(await database.siteChecks.where('enterpriseId').equals(enterpriseId).toArray());
}

/** How one enterprise scored its providers, newest first. */
export async function satisfactionsOf(
  database: DeskDatabase,
  enterpriseId: string,
): Promise<readonly Satisfaction[]> {
  const rows = await database.satisfactions.where('enterpriseId').equals(enterpriseId).toArray();
  return rows.sort((one, other) => other.date.localeCompare(one.date) || other.createdAt - one.createdAt);
}

/** The names of providers that were scored before, to be offered again. */
export async function knownProviders(database: DeskDatabase): Promise<readonly string[]> {
  const names = (await database.satisfactions.toArray()).map(({ provider }) => provider);
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, 'zh-CN'));
}

/** A warning, and whom it is about. */
export type ListedWarning = Warning & { readonly enterprise: string; readonly county: string };

/** Supervision over all enterprises: what is late on a day (YYYY-MM-DD), all checks in figures, and the providers. */
export type SupervisionOverview = {
  readonly warnings: readonly ListedWarning[];
  readonly summary: SupervisionSummary;
  readonly providers: readonly ProviderSummary[];
};

/** Reads it. Checks of enterprises that are not here are left out: a colleague's may have come before its enterprise. */
export async function supervisionOverview(
  database: DeskDatabase,
  today: string,
): Promise<SupervisionOverview> {
  const [enterprises, checks, satisfactions] = await Promise.all([
    readDirectory(database),
    database.siteChecks.toArray(),
    database.satisfactions.toArray(),
  ]);
  const known = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
  const ofKnown = checks.filter(({ enterpriseId }) => known.has(enterpriseId));
  const warnings = warningsOf(ofKnown, today).map((warning) => {
    const enterprise = known.get(warning.enterpriseId);
    return { ...warning, enterprise: enterprise?.name ?? '', county: enterprise?.county ?? '' };
  });
  return {
    warnings,
    summary: summaryOfChecks(ofKnown),
    providers: satisfactionByProvider(satisfactions),
  };
}
