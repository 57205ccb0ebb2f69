import type { PolicyPack } from './policyPack.ts';

type Option = { readonly value: string; readonly label: string };

/** The industries as choices under their clusters, in the policy's order. */
export function industryOptions({
  industries,
}: Pick<PolicyPack, 'industries'>): { readonly label: string; readonly options: Option[] }[] {
  const clusters = [...new Set(industries.map(({ cluster }) => cluster))];
  return clusters.map((cluster) => ({
    label: cluster,
    options: industries
      .filter((industry) => industry.cluster === cluster)
      .map(({ id, name }) => ({ value: id, label: name })),
  }));
}
