import type { Batch } from '#shared/model/enterprise.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';

/** The three pilot batches as they are called in the city's plan. */
export const batchNames: readonly { readonly value: NonNullable<Batch>; readonly label: string }[] = [
  { value: 1, label: '第一批' },
  { value: 2, label: '第二批' },
  { value: 3, label: '第三批' },
];

/** A batch's name; null reads “未定”. */
export function batchName(batch: Batch): string {
  return batchNames.find(({ value }) => value === batch)?.label ?? '未定';
}

type Option = { readonly value: string; readonly label: string };

/** The industries under their clusters, in the policy's order. */
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
