import { useCallback } from 'react';
import { subsidyOption } from '#shared/charts/exhibits/subsidyOption.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { HallChart } from '#hall/HallChart.tsx';

type Props = { readonly policy: PolicyPack; readonly investment: number };

/** The subsidy at each level over the investment, with the chosen one across. */
export function SubsidyChart({ policy, investment }: Props) {
  const option = useCallback((unit: number) => subsidyOption(policy, investment, unit), [policy, investment]);
  return <HallChart option={option} label="改造投入与各等级补助" />;
}
