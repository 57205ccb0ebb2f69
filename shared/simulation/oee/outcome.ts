import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import { wanText } from '../../exhibits/money.ts';
import type { Effect, Outcome } from '../outcome.ts';
import { isAtWork } from './choice.ts';
import type { Gain } from './gains.ts';
import type { LineFigures } from './lineFigures.ts';
import { biggestLoss, losses, lostTo, waterfall } from './lossTree.ts';
import { measureNames } from './measures.ts';
import { paperReasons } from './paper.ts';
import { millisecondsPerMinute } from './parameters.ts';
import type { Rates } from './rates.ts';
import type { OeeResult } from './runOee.ts';

/** What came of the visitor's line, held against the line as it is. */
export function oeeOutcome(result: OeeResult): Outcome {
  return {
    finding: findingOf(result),
    effects: effectsOf(result),
    tables: [lossTable(result), machineTable(result), paperTable(result), measureTable(result)],
  };
}

function findingOf(result: OeeResult): string {
  const { choice } = result;
  const isDone = choice.taken.some((kinds, place) => kinds.some((kind) => isAtWork(choice, kind, place)));
  if (isDone) return findingOfMeasures(result);
  return choice.connected ? findingOfConnection(result) : findingOfPaper(result);
}

function findingOfPaper({ baseline }: OeeResult): string {
  const { paper, line } = baseline;
  const claim = `手工报表上开动率 ${percent(paper.operatingRate)}，按合格品算 OEE 只有 ${percent(line.rates.oee)}`;
  if (paper.unseenTimes < 1) return claim;
  return `${claim}：每班有 ${whole(paper.unseenTimes)} 次停机没人记，共 ${whole(paper.unseenMinutes)} 分钟`;
}

function findingOfConnection({ parameters, baseline, gains }: OeeResult): string {
  const kind = biggestLoss(baseline.line.tree);
  const minutes = baseline.line.tree.losses[kind] / millisecondsPerMinute / parameters.shifts;
  const seen = `联网后看清：占时间最多的损失是${losses[kind].name}，每班 ${whole(minutes)} 分钟`;
  const best = gains[0];
  if (best === undefined || best.good <= 0) return seen;
  const pieces = ({ good }: Gain) => `${whole(good)} ${parameters.unit}`;
  const advice = `${seen}；先做“${measureNames[best.kind]}”每班多出 ${pieces(best)}`;
  const onPaper = gains.find((gain) => gain.kind === baseline.paper.first);
  if (onPaper === undefined || onPaper.kind === best.kind) return advice;
  return `${advice}，照报表先做“${measureNames[onPaper.kind]}”只多 ${pieces(onPaper)}`;
}

function findingOfMeasures({ parameters, baseline, improved, gained, cost, paybackDays }: OeeResult): string {
  const money = cost === 0 ? '没有花钱' : `投入 ${wanText(cost)}`;
  const oee = `OEE 由 ${percent(baseline.line.rates.oee)} 提高到 ${percent(improved.line.rates.oee)}`;
  if (gained <= 0) return `${money}，合格品一${parameters.unit}没多：改的不是卡住全线的损失`;
  const more = `${oee}，每班多出 ${tenths(gained)} ${parameters.unit}合格品`;
  if (paybackDays === null) return `${more}，${money}，按现在的毛利收不回来`;
  return cost === 0 ? `${more}，${money}` : `${more}，${money}，约 ${whole(paybackDays)} 个工作日收回`;
}

function effectsOf({ parameters, choice, baseline, improved }: OeeResult): readonly Effect[] {
  const { unit, shifts } = parameters;
  const perShift = shifts * millisecondsPerMinute;
  const one = (
    effect: Pick<Effect, 'name' | 'unit' | 'digits' | 'better'>,
    of: (figures: LineFigures) => number,
  ): Effect => ({ ...effect, baseline: of(baseline), improved: of(improved) });
  return [
    one({ name: '全线 OEE', unit: '%', digits: 1, better: 'higher' }, ({ line }) => line.rates.oee * 100),
    one({ name: '合格品', unit: `${unit}/班`, digits: 0, better: 'higher' }, ({ line }) => line.good),
    one(
      { name: '停机与等待', unit: '分/班', digits: 0, better: 'lower' },
      ({ line: { tree } }) => (lostTo(tree, 'availability') + tree.losses.minorStop) / perShift,
    ),
    {
      name: '有记录的停机时间',
      unit: '%',
      digits: 0,
      baseline: baseline.paper.seenShare * 100,
      improved: choice.connected ? 100 : improved.paper.seenShare * 100,
      better: 'higher',
    },
  ];
}

const number = (name: string) => ({ name, align: 'number' as const });
const text = (name: string) => ({ name, align: 'text' as const });

function lossTable({ parameters, baseline, improved }: OeeResult): ExhibitTable {
  const [before, after] = [baseline, improved].map(({ line }) => waterfall(line.tree, parameters.shifts));
  return {
    caption: '全线损失树（分/班）：计划运行时间 − 各项损失 = 有效产出',
    columns: [text('项目'), text('六大损失'), number('改造前'), number('改造后')],
    rows: before!.map(({ kind, name, minutes }, place) => [
      name,
      kind === 'planned' || kind === 'good' ? '' : (losses[kind].big ?? '（等前后工序）'),
      tenths(minutes),
      tenths(after![place]!.minutes),
    ]),
  };
}

function machineTable({ baseline, improved }: OeeResult): ExhibitTable {
  const rows = ({ machines, line }: LineFigures) => [...machines, line];
  const after = rows(improved);
  return {
    caption: `各台与全线（改造前 → 改造后）；按全部日历时间算的 TEEP：${percent(baseline.teep)} → ${percent(improved.teep)}`,
    columns: [text('设备'), number('可用率'), number('性能'), number('合格率'), number('OEE')],
    rows: rows(baseline).map(({ name, rates }, place) => {
      const both = (of: keyof Rates) => `${percent(rates[of])} → ${percent(after[place]!.rates[of])}`;
      return [name, both('availability'), both('performance'), both('quality'), both('oee')];
    }),
  };
}

function paperTable({ parameters, baseline: { paper, pacing } }: OeeResult): ExhibitTable {
  return {
    caption: `手工报表上的${parameters.machines[pacing]!.name}（改造前，每班）；平均 ${tenths(paper.delayHours)} 小时后才看到`,
    columns: [text('原因'), number('分钟'), number('次数或件数')],
    rows: [
      ...paper.reasons.map(({ reason, minutes, times }) => [
        paperReasons[reason],
        tenths(minutes),
        tenths(times),
      ]),
      ['没有记录的停机', tenths(paper.unseenMinutes), tenths(paper.unseenTimes)],
    ],
  };
}

function measureTable({ parameters, gains }: OeeResult): ExhibitTable {
  return {
    caption: '接下来做哪一项：在现在的选择上，每项单独在全线试一遍',
    columns: [
      text('措施'),
      number(`多出合格品（${parameters.unit}/班）`),
      number('投入'),
      number('收回（工作日）'),
    ],
    rows: gains.map(({ kind, good, cost, paybackDays }) => [
      measureNames[kind],
      tenths(good),
      wanText(cost),
      paybackDays === null ? '收不回' : whole(paybackDays),
    ]),
  };
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
// Made once: making one takes longer than running a shift.
const wholeFormat = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const tenthsFormat = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = (value: number) => wholeFormat.format(value);
const tenths = (value: number) => tenthsFormat.format(value);
