import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import type { Effect, Outcome } from '../outcome.ts';
import type { Estimate } from './batchMeans.ts';
import type { LineFigures, LineTwinResult, StationFigures } from './runLineTwin.ts';

/** What came of the visitor's line, held against the line as it is. */
export function lineTwinOutcome(result: LineTwinResult): Outcome {
  return {
    finding: findingOf(result),
    effects: effectsOf(result),
    tables: [stationsTable(result), measuresTable(result)],
  };
}

/** The station that was the bottleneck most of the time. */
export function bottleneckStation({ stations, bottleneck }: LineFigures): StationFigures {
  const found = stations[bottleneck];
  if (found === undefined) throw new Error('A line without stations was run.');
  return found;
}

function findingOf({ parameters, baseline, improved }: LineTwinResult): string {
  const { unit } = parameters;
  const [before, after] = [bottleneckStation(baseline).name, bottleneckStation(improved).name];
  const moved = before === after ? `瓶颈仍是${after}` : `瓶颈由${before}移到${after}`;
  const [from, to] = [whole(baseline.throughput.mean), whole(improved.throughput.mean)];
  const [slow, fast] = [one(baseline.cycleMinutes.mean), one(improved.cycleMinutes.mean)];
  const [stock, less] = [one(baseline.inLine.mean), one(improved.inLine.mean)];
  if (from === to && slow === fast && stock === less) {
    return `瓶颈是${before}，每班产出 ${from} ${unit}，一件要 ${slow} 分钟才走完全线`;
  }
  const output = from === to ? `每班产出仍是 ${to} ${unit}` : `每班产出 ${from} → ${to} ${unit}`;
  const fewer = isBelow(improved.throughput, baseline.throughput) ? '，产出变差了' : '';
  const slower = isBelow(baseline.cycleMinutes, improved.cycleMinutes) ? '，每件走得更慢了' : '';
  return `${moved}，${output}，在制品 ${stock} → ${less} ${unit}，周期 ${slow} → ${fast} 分钟${fewer}${slower}`;
}

/** Whether one is lower by more than chance: their intervals do not touch. */
function isBelow(one: Estimate, other: Estimate): boolean {
  return one.mean + one.half < other.mean - other.half;
}

function effectsOf({ parameters: { unit }, baseline, improved }: LineTwinResult): readonly Effect[] {
  const one = (
    effect: Pick<Effect, 'name' | 'unit' | 'digits' | 'better'>,
    of: (figures: LineFigures) => number,
  ): Effect => ({ ...effect, baseline: of(baseline), improved: of(improved) });
  return [
    one(
      { name: '产出', unit: `${unit}/班`, digits: 0, better: 'higher' },
      ({ throughput }) => throughput.mean,
    ),
    one({ name: '在制品', unit, digits: 1, better: 'lower' }, ({ inLine }) => inLine.mean),
    one(
      { name: '周期时间', unit: '分钟', digits: 1, better: 'lower' },
      ({ cycleMinutes }) => cycleMinutes.mean,
    ),
    one(
      { name: '瓶颈利用率', unit: '%', digits: 1, better: 'higher' },
      (figures) => bottleneckStation(figures).working * 100,
    ),
  ];
}

function stationsTable({ parameters: { unit }, baseline, improved }: LineTwinResult): ExhibitTable {
  return {
    caption: '各工位的能力与时间去向（改造前 → 改造后）',
    columns: [
      { name: '工位', align: 'text' },
      number(`能力（${unit}/班）`),
      number('加工'),
      number('待料'),
      number('堵住'),
      number('维修'),
      number('当瓶颈的时间'),
    ],
    rows: baseline.stations.map((before, place) => {
      const after = improved.stations[place] ?? before;
      const both = (text: (station: StationFigures) => string) => arrow(text(before), text(after));
      return [
        before.name,
        both(({ capacity }) => whole(capacity)),
        both(({ working }) => percent(working)),
        both(({ starved }) => percent(starved)),
        both(({ blocked }) => percent(blocked)),
        both(({ down }) => percent(down)),
        both(({ bottleneck: { sole, shifting } }) => percent(sole + shifting / 2)),
      ];
    }),
  };
}

function measuresTable({ parameters: { unit }, baseline, improved }: LineTwinResult): ExhibitTable {
  const row = (name: string, text: (figures: LineFigures) => string) => [
    name,
    text(baseline),
    text(improved),
  ];
  return {
    caption: '全线指标与利特尔定律核对（± 为 95% 置信区间）',
    columns: [{ name: '指标', align: 'text' }, number('改造前'), number('改造后')],
    rows: [
      row(`产出（${unit}/班）`, ({ throughput }) => estimate(throughput)),
      row(`在制品 L（${unit}）`, ({ inLine }) => estimate(inLine)),
      row('周期时间 W（分钟）', ({ cycleMinutes }) => estimate(cycleMinutes)),
      row(`产出率 λ（${unit}/分钟）`, ({ little }) => little.perMinute.toFixed(3)),
      row('λ × W', ({ little }) => one(little.perMinute * little.minutes)),
      row('L 与 λ × W 相差', ({ little }) => `${(little.gap * 100).toFixed(2)}%`),
      row(`同样在制品，最好能产出（${unit}/班）`, ({ best }) => whole(best)),
      row(`同样在制品，实际最差基准（${unit}/班）`, ({ practicalWorst }) => whole(practicalWorst)),
    ],
  };
}

const number = (name: string) => ({ name, align: 'number' as const });
const arrow = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const one = (value: number) => value.toFixed(1);
const whole = (value: number) => Math.round(value).toLocaleString('zh-CN');
const estimate = ({ mean, half }: Estimate) => `${one(mean)} ± ${one(half)}`;
