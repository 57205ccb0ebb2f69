import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import type { Effect, Outcome } from '../outcome.ts';
import type { ChainFigures, SupplyChainResult } from './runSupplyChain.ts';

/** What came of the visitor's chain, held against the chain as it is. */
export function supplyChainOutcome(result: SupplyChainResult): Outcome {
  return { finding: findingOf(result), effects: effectsOf(result), tables: [tableOf(result)] };
}

function findingOf({ parameters, baseline, improved }: SupplyChainResult): string {
  const { period } = parameters;
  const before = lastOf(baseline);
  const after = lastOf(improved);
  if (before.ratio === null || after.ratio === null) return '客户需求没有起伏，各级都按同样的量订货';
  const saved = baseline.cost - improved.cost;
  const [from, to] = [times(before.ratio), times(after.ratio)];
  const money = `每${period}${saved >= 0 ? '少花' : '多花'} ${whole(Math.abs(saved))} 元`;
  if (from === to) return `客户需求起伏 1，${before.name}订货起伏 ${from}：越往上游放得越大`;
  const change = after.ratio < before.ratio ? '降到' : '升到';
  return `${before.name}的订货起伏：${from} 倍${change} ${to} 倍，${money}`;
}

function effectsOf({ parameters, baseline, improved }: SupplyChainResult): readonly Effect[] {
  const { unit, period } = parameters;
  const { name } = lastOf(baseline);
  const one = (
    effect: Pick<Effect, 'name' | 'unit' | 'digits' | 'better'>,
    of: (figures: ChainFigures) => number,
  ): Effect => ({ ...effect, baseline: of(baseline), improved: of(improved) });
  return [
    one(
      { name: `牛鞭比（${name}）`, unit: '倍', digits: 1, better: 'lower' },
      (figures) => lastOf(figures).ratio ?? 1,
    ),
    one({ name: '库存与欠交成本', unit: `元/${period}`, digits: 0, better: 'lower' }, ({ cost }) => cost),
    one({ name: '全链平均库存', unit, digits: 0, better: 'lower' }, ({ stock }) => stock),
    one({ name: '客户现货满足率', unit: '%', digits: 1, better: 'higher' }, ({ fillRate }) => fillRate * 100),
  ];
}

function tableOf({ parameters, baseline, improved }: SupplyChainResult): ExhibitTable {
  const { unit, period } = parameters;
  const number = (name: string) => ({ name, align: 'number' as const });
  return {
    caption: '各级订货、库存与成本（改造前 → 改造后）',
    columns: [
      { name: '环节', align: 'text' },
      number('牛鞭比'),
      number(`平均库存（${unit}）`),
      number('欠交的时间'),
      number(`成本（元/${period}）`),
    ],
    rows: baseline.stages.map((before, place) => {
      const after = improved.stages[place] ?? before;
      const both = (text: (stage: typeof before) => string) => `${text(before)} → ${text(after)}`;
      return [
        before.name,
        both(({ ratio }) => (ratio === null ? '无起伏' : times(ratio))),
        both(({ stock }) => whole(stock)),
        both(({ shortShare }) => `${(shortShare * 100).toFixed(1)}%`),
        both(({ cost }) => whole(cost)),
      ];
    }),
  };
}

function lastOf({ stages }: ChainFigures) {
  const last = stages.at(-1);
  if (last === undefined) throw new Error('A chain without stages was run.');
  return last;
}

const times = (ratio: number) => ratio.toFixed(1);
const whole = (value: number) => Math.round(value).toLocaleString('zh-CN');
