import type { PolicyPack } from '../policy/policyPack.ts';
import { shareOf } from './money.ts';

type SubsidyRule = Readonly<PolicyPack['transformationSubsidy']['byResultLevel'][number]>;

/** What the policy pays for an investment when the enterprise ends at a level; 元. `capped`: the cap decides. */
export type LevelSubsidy = {
  readonly level: SubsidyRule['level'];
  readonly rate: number;
  readonly cap: number;
  readonly amount: number;
  readonly capped: boolean;
  /** What the enterprise pays itself. */
  readonly own: number;
  /** The least investment that brings the whole cap; more brings nothing more. Null: the rate is 0. */
  readonly fullAt: number | null;
};

/** 数字化改造补助 at each result level of the policy, lowest level first: rate × investment, at most the cap; whole 元. */
export function subsidiesAt(
  { transformationSubsidy }: PolicyPack,
  investment: number,
): readonly LevelSubsidy[] {
  return transformationSubsidy.byResultLevel
    .map(({ level, rate, cap }) => {
      const share = shareOf(investment, rate);
      const amount = Math.min(share, cap);
      const fullAt = fullInvestment(rate, cap);
      return { level, rate, cap, amount, capped: share >= cap, own: investment - amount, fullAt };
    })
    .toSorted((a, b) => a.level - b.level);
}

/** The least whole 元 of which `rate` is at least `cap`. */
function fullInvestment(rate: number, cap: number): number | null {
  const thousandths = BigInt(Math.round(rate * 100_000));
  return thousandths === 0n ? null : Number((BigInt(cap) * 100_000n + thousandths - 1n) / thousandths);
}
