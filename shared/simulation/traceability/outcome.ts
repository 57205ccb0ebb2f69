import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import type { Effect, Outcome } from '../outcome.ts';
import type { RecallFigures } from './recall.ts';
import type { Keeping } from './records.ts';
import type { TraceabilityResult } from './runTraceability.ts';

/** What came of the recall: paper against the system, for the same accident in the same factory. */
export function traceabilityOutcome(result: TraceabilityResult): Outcome {
  return {
    finding: findingOf(result),
    effects: effectsOf(result),
    tables: [keepingsTable(result), factsTable(result)],
  };
}

/** A way of keeping records, as people call it. */
export const keepingNames: Readonly<Record<Keeping, string>> = {
  paper: '纸质每班',
  shift: '系统记到每班',
  batch: '系统记到每批',
  item: '一件一码',
};

function findingOf({ parameters: { unit }, badLot, baseline, improved }: TraceabilityResult): string {
  const how = keepingNames[improved.keeping];
  const [paper, system] = [whole(baseline.units), whole(improved.units)];
  const [slow, fast] = [timeText(baseline.minutes), timeText(improved.minutes)];
  if (improved.units === baseline.units) {
    const time = slow === fast ? `追溯都要 ${fast}` : `追溯由 ${slow}变为 ${fast}`;
    return `${badLot.name} 出问题：${how}与纸质一样要召回 ${system} ${unit}，${time}`;
  }
  const slower = improved.minutes > baseline.minutes ? '，但查得更慢' : '';
  return `${badLot.name} 出问题：纸质要查 ${slow}、召回 ${paper} ${unit}，${how}只要 ${fast}、召回 ${system} ${unit}${slower}`;
}

function effectsOf({ parameters: { unit }, baseline, improved }: TraceabilityResult): readonly Effect[] {
  const lower = (
    effect: Pick<Effect, 'name' | 'unit' | 'digits'>,
    of: (figures: RecallFigures) => number,
  ): Effect => ({ ...effect, better: 'lower', baseline: of(baseline), improved: of(improved) });
  return [
    lower({ name: '召回数量', unit, digits: 0 }, ({ units }) => units),
    lower({ name: '追溯用时', unit: '分钟', digits: 1 }, ({ minutes }) => minutes),
    lower({ name: '召回成本', unit: '元', digits: 0 }, ({ cost }) => cost),
    lower({ name: '误召比例', unit: '%', digits: 1 }, ({ needlessShare }) => needlessShare * 100),
    lower({ name: '漏召', unit, digits: 0 }, ({ missed }) => missed),
  ];
}

function keepingsTable({ parameters: { unit }, keepings }: TraceabilityResult): ExhibitTable {
  return {
    caption: '同一次事故，四种记录方式各要召回多少',
    columns: [
      { name: '记录方式', align: 'text' },
      number(`召回（${unit}）`),
      number(`其中误召（${unit}）`),
      number(`漏召（${unit}）`),
      number('通知门店'),
      number('可疑原料批'),
      number('查阅记录（条）'),
      number('追溯用时'),
      number('召回成本（元）'),
      number('平日赋码（元/天）'),
    ],
    rows: keepings.map((figures) => [
      keepingNames[figures.keeping],
      whole(figures.units),
      `${whole(figures.needless)}（${(figures.needlessShare * 100).toFixed(1)}%）`,
      whole(figures.missed),
      whole(figures.stores),
      whole(figures.suspects),
      whole(figures.records),
      timeText(figures.minutes),
      whole(figures.cost),
      whole(figures.codeCostPerDay),
    ]),
  };
}

function factsTable(result: TraceabilityResult): ExhibitTable {
  const { parameters, badLot, complaintShift, made, bad, batches, badBatches, baseline } = result;
  const { unit, batchWord, shifts, paper } = parameters;
  return {
    caption: '这次事故',
    columns: [{ name: '事项', align: 'text' }, number('数值')],
    rows: [
      ['问题原料批', `${badLot.name}，${whole(badLot.kilograms)} 千克`],
      ['到货与首次投用', `第 ${badLot.arrivedDay} 天到货，第 ${badLot.firstDay} 天投用`],
      ['接到投诉', `第 ${Math.floor(complaintShift / shifts) + 1} 天`],
      [`投诉前共做（${batchWord}）`, whole(batches)],
      [`真正沾上的（${batchWord}）`, whole(badBatches)],
      [`投诉前共产（${unit}）`, whole(made)],
      [`真正沾上的（${unit}）`, whole(bad)],
      ['纸质要翻的页数', `${whole(baseline.pages)} 页，每页 ${paper.minutesPerPage} 分钟（示例）`],
    ],
  };
}

/** Minutes as people say them: under two hours in minutes, else in hours. */
function timeText(minutes: number): string {
  return minutes < 120 ? `${minutes.toFixed(1)} 分钟` : `${(minutes / 60).toFixed(1)} 小时`;
}

const number = (name: string) => ({ name, align: 'number' as const });
const whole = (value: number) => Math.round(value).toLocaleString('zh-CN');
