import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import { yuanPerWan } from '../../exhibits/money.ts';
import type { Effect, Outcome } from '../outcome.ts';
import type { PolicyFigures } from './policies.ts';
import type { MaintenanceResult } from './runMaintenance.ts';
import type { WatchedBearing } from './watchedBearing.ts';

/** What came of the visitor's alarm and interval, held against repairing what has failed. */
export function maintenanceOutcome(result: MaintenanceResult): Outcome {
  return {
    finding: findingOf(result),
    effects: effectsOf(result),
    tables: [policiesTable(result), watchedTable(result)],
  };
}

function findingOf({ choice, baseline, planned, improved }: MaintenanceResult): string {
  const held = (other: PolicyFigures, word: string) => {
    const saved = other.cost - improved.cost;
    return `比${word}${saved >= 0 ? '省' : '多花'} ${wan(Math.abs(saved))} 万元`;
  };
  const against = [held(baseline, '坏了再修'), held(planned, `每 ${choice.plannedDays} 天一换`)].join('，');
  const stops = `突发停机由 ${hours(baseline.unplannedHours)} 小时变为 ${hours(improved.unplannedHours)} 小时`;
  return `预测性维护每年 ${wan(improved.cost)} 万元，${against}；${stops}`;
}

function effectsOf({ baseline, improved }: MaintenanceResult): readonly Effect[] {
  const one = (
    effect: Pick<Effect, 'name' | 'unit' | 'digits' | 'better'>,
    of: (figures: PolicyFigures) => number,
  ): Effect => ({ ...effect, baseline: of(baseline), improved: of(improved) });
  return [
    one({ name: '年维护成本', unit: '万元', digits: 1, better: 'lower' }, ({ cost }) => cost / yuanPerWan),
    one(
      { name: '非计划停机', unit: '小时/年', digits: 1, better: 'lower' },
      ({ unplannedHours }) => unplannedHours,
    ),
    one({ name: '备件', unit: '套/年', digits: 1, better: 'lower' }, ({ spares }) => spares),
    one({ name: '轴承寿命用掉', unit: '%', digits: 0, better: 'higher' }, ({ usedShare }) => usedShare * 100),
  ];
}

function policiesTable({ parameters, choice, baseline, planned, improved }: MaintenanceResult): ExhibitTable {
  const row = (
    name: string,
    { cost, failures, unplannedHours, plannedHours, spares, useDays }: PolicyFigures,
  ) => [
    name,
    wan(cost),
    failures.toFixed(1),
    hours(unplannedHours),
    hours(plannedHours),
    spares.toFixed(1),
    useDays.toFixed(0),
  ];
  const number = (name: string) => ({ name, align: 'number' as const });
  return {
    caption: `三种维护办法，同一批轴承，${parameters.machines} 台${parameters.machine}一年`,
    columns: [
      { name: '办法', align: 'text' },
      number('成本（万元）'),
      number('突发故障（次）'),
      number('非计划停机（小时）'),
      number('计划停机（小时）'),
      number('备件（套）'),
      number('平均用到（天）'),
    ],
    rows: [
      row('坏了再修', baseline),
      row(`每 ${choice.plannedDays} 天一换`, planned),
      row(`预测性维护，健康度 ${choice.alarm} 预警`, improved),
    ],
  };
}

function watchedTable({ parameters, watched }: MaintenanceResult): ExhibitTable {
  const { frequencies, day, severity, health, kurtosis, rootMeanSquare } = watched;
  const hertz = (value: number) => `${value.toFixed(1)} Hz`;
  return {
    caption: `试验台上的轴承（${parameters.bearing.name}），第 ${day.toFixed(0)} 天`,
    columns: [
      { name: '读数', align: 'text' },
      { name: '值', align: 'number' },
    ],
    rows: [
      ['转频', hertz(frequencies.shaft)],
      ['外圈故障频率 BPFO', hertz(frequencies.outer)],
      ['内圈故障频率 BPFI', hertz(frequencies.inner)],
      ['滚动体自转频率 BSF', hertz(frequencies.ball)],
      ['保持架频率 FTF', hertz(frequencies.cage)],
      ['振动有效值', `${rootMeanSquare.toFixed(2)} m/s²`],
      ['峭度', kurtosis.toFixed(1)],
      ['冲击幅值', `${severity.toFixed(2)} m/s²`],
      ['健康度', health.toFixed(0)],
      ['剩余寿命', remainingText(watched, parameters.certainty)],
      ['实际还能用', `${(watched.failureDay - day).toFixed(0)} 天`],
    ],
  };
}

/** 剩余寿命 with its interval, as a screen prints it: `136 天（90% 区间 87 – 186 天）`. */
export function remainingText({ remaining }: WatchedBearing, certainty: number): string {
  if (remaining === null) return '读数还太少';
  const { estimate, lower, upper } = remaining;
  const interval =
    upper === null ? `至少 ${lower.toFixed(0)} 天` : `${lower.toFixed(0)} – ${upper.toFixed(0)} 天`;
  const middle = estimate === null ? '看不出在变坏' : `${estimate.toFixed(0)} 天`;
  return `${middle}（${Math.round(certainty * 100)}% 区间 ${interval}）`;
}

const wan = (yuan: number) => (yuan / yuanPerWan).toFixed(1);
const hours = (value: number) => value.toFixed(1);
