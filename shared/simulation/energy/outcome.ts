import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import type { Effect, Outcome } from '../outcome.ts';
import type { EnergyFigures, EnergyResult } from './runEnergy.ts';
import { tariffPeriods } from './tariff.ts';

/** What came of the visitor's plan, held against the day as it is. */
export function energyOutcome(result: EnergyResult): Outcome {
  return { finding: findingOf(result), effects: effectsOf(result), tables: tablesOf(result) };
}

function findingOf({ choice, baseline, improved, beyondLimit, isOptimal }: EnergyResult): string {
  if (!isOptimal) return '这一组条件没有求出更省的安排，仍按现在的做法用电';
  const saved = Math.round(baseline.cost.total) - Math.round(improved.cost.total);
  const share = ((saved / Math.max(1, baseline.cost.total)) * 100).toFixed(1);
  const peak = peakText(baseline, improved);
  const money =
    saved > 0
      ? `每天少花 ${whole(saved)} 元（${share}%）`
      : saved < 0
        ? `每天多花 ${whole(-saved)} 元`
        : '电费没有变化';
  if (beyondLimit > 0 && choice.peakLimit !== null) {
    return `峰值压不到 ${whole(choice.peakLimit)} kW，最低 ${whole(improved.peak)} kW，${money}`;
  }
  if (saved === 0 && whole(baseline.peak) === whole(improved.peak)) {
    return choice.movable.some((isMovable) => isMovable)
      ? `负荷可以移动，但移动省不了钱：每天仍是 ${whole(baseline.cost.total)} 元，${peak}`
      : `每天电费 ${whole(baseline.cost.total)} 元，${dearShare(baseline)} 的电用在尖峰和高峰，${peak}`;
  }
  return `${money}，${peak}`;
}

/** Of what came from the grid, the share in the two dearest periods. */
function dearShare({ byPeriod }: EnergyFigures): string {
  const [sharp = 0, peak = 0, flat = 0, valley = 0] = byPeriod;
  return `${Math.round(((sharp + peak) / Math.max(1, sharp + peak + flat + valley)) * 100)}%`;
}

function peakText(baseline: EnergyFigures, improved: EnergyFigures): string {
  const [before, after] = [whole(baseline.peak), whole(improved.peak)];
  if (before === after) return `峰值 ${before} kW`;
  return `峰值由 ${before} kW ${improved.peak < baseline.peak ? '降到' : '升到'} ${after} kW`;
}

function effectsOf({ parameters, baseline, improved }: EnergyResult): readonly Effect[] {
  const one = (
    name: string,
    unit: string,
    digits: number,
    of: (figures: EnergyFigures) => number,
  ): Effect => ({ name, unit, digits, baseline: of(baseline), improved: of(improved), better: 'lower' });
  return [
    one('电费', '元/天', 0, ({ cost }) => cost.total),
    one('峰值负荷', 'kW', 0, ({ peak }) => peak),
    one('单位产品用电', `kWh/${parameters.unit}`, 1, ({ perUnit }) => perUnit),
    one('碳排放', 'kg/天', 0, ({ carbon }) => carbon),
  ];
}

function tablesOf({ parameters, choice, baseline, improved }: EnergyResult): readonly ExhibitTable[] {
  const both = (of: (figures: EnergyFigures) => number) => `${whole(of(baseline))} → ${whole(of(improved))}`;
  const ofCost = (name: string, of: (figures: EnergyFigures) => number) => [name, both(of)];
  return [
    {
      caption: '从电网用的电（改造前 → 改造后）',
      columns: [
        { name: '时段', align: 'text' },
        { name: '每天（kWh）', align: 'number' },
      ],
      rows: tariffPeriods.flatMap(({ period, name }, place) =>
        parameters.periods.includes(period) ? [[name, both(({ byPeriod }) => byPeriod[place] ?? 0)]] : [],
      ),
    },
    {
      caption: '每天的花费（改造前 → 改造后）',
      columns: [
        { name: '项目', align: 'text' },
        { name: '元/天', align: 'number' },
      ],
      rows: [
        ofCost('电量电费', ({ cost }) => cost.energy),
        ofCost('需量电费', ({ cost }) => cost.demand),
        ...(choice.carbonPrice > 0 ? [ofCost('碳成本', ({ cost }) => cost.carbon)] : []),
        ...(choice.battery > 0 ? [ofCost('电池损耗', ({ cost }) => cost.wear)] : []),
        ofCost('合计', ({ cost }) => cost.total),
      ],
    },
  ];
}

const whole = (value: number) => Math.round(value).toLocaleString('zh-CN');
