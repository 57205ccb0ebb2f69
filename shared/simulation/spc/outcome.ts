import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import type { Effect, Outcome } from '../outcome.ts';
import { isDisturbed } from './pieces.ts';
import { ruleNames, type Signal } from './rules.ts';
import type { InspectedShift, SpcResult } from './runSpc.ts';

/** What came of the visitor's way to inspect, held against the sample at the end of the shift. */
export function spcOutcome(result: SpcResult): Outcome {
  return {
    finding: findingOf(result),
    effects: effectsOf(result),
    tables: [shiftsTable(result), signalsTable(result), limitsTable(result)],
  };
}

function findingOf({ choice, baseline, improved }: SpcResult): string {
  const bad = `不合格品 ${whole(baseline.nonconforming)} 件`;
  if (choice.inspection === 'endOfShift') {
    if (!isDisturbed(choice)) return `本班过程没有异常，${bad}，Cpk ${baseline.capability.cpk.toFixed(2)}`;
    const lasted = `异常持续 ${whole(baseline.disturbedMinutes)} 分钟`;
    return baseline.foundBy === 'sample'
      ? `${lasted}，到班末抽检才发现，${bad}`
      : `${lasted}，班末抽检也没有发现，${bad}，流出 ${whole(baseline.escaped)} 件`;
  }
  const money = moneyText(baseline.cost - improved.cost);
  const stop = improved.stops.find(({ found }) => found);
  if (stop !== undefined) {
    const change =
      baseline.nonconforming === improved.nonconforming
        ? `不合格品仍为 ${whole(improved.nonconforming)} 件`
        : `不合格品由 ${whole(baseline.nonconforming)} 件${improved.nonconforming < baseline.nonconforming ? '降到' : '升到'} ${whole(improved.nonconforming)} 件`;
    return `${firedText(stop.signals)}，异常开始后 ${whole(improved.disturbedMinutes)} 分钟停线纠正，${change}，${money}`;
  }
  const alarms = improved.falseAlarms === 0 ? '没有误停' : `误停 ${improved.falseAlarms} 次`;
  return isDisturbed(choice)
    ? `所选规则本班没有抓到这个异常，${bad}，${alarms}，${money}`
    : `本班过程没有异常，控制图${alarms}，${money}`;
}

/** Which rules fired, in few words: 规则 1、规则 4 报警. */
function firedText(signals: readonly Signal[]): string {
  const ofMeans = signals.filter(({ chart }) => chart === 'mean').map(({ rule }) => `规则 ${rule}`);
  const names = [...ofMeans, ...(signals.some(({ chart }) => chart === 'range') ? ['极差图'] : [])];
  const listed = names.join('、');
  return `${listed}${/\d$/.test(listed) ? ' ' : ''}报警`;
}

function moneyText(saved: number): string {
  const amount = Math.round(saved);
  if (amount === 0) return '质量成本不变';
  return `质量成本${amount > 0 ? '少' : '多'} ${whole(Math.abs(amount))} 元`;
}

function effectsOf({ baseline, improved }: SpcResult): readonly Effect[] {
  const one = (
    effect: Pick<Effect, 'name' | 'unit' | 'digits' | 'better'>,
    of: (shift: InspectedShift) => number,
  ): Effect => ({ ...effect, baseline: of(baseline), improved: of(improved) });
  return [
    one({ name: '不合格品', unit: '件', digits: 0, better: 'lower' }, ({ nonconforming }) => nonconforming),
    one({ name: '异常持续', unit: '分钟', digits: 0, better: 'lower' }, (shift) => shift.disturbedMinutes),
    one({ name: '返工与报废', unit: '元', digits: 0, better: 'lower' }, ({ qualityCost }) => qualityCost),
    one({ name: '质量总成本', unit: '元', digits: 0, better: 'lower' }, ({ cost }) => cost),
    one({ name: '流出的不合格品', unit: '件', digits: 0, better: 'lower' }, ({ escaped }) => escaped),
    one({ name: 'Cpk', unit: '', digits: 2, better: 'higher' }, ({ capability }) => capability.cpk),
  ];
}

const number = (name: string) => ({ name, align: 'number' as const });
const text = (name: string) => ({ name, align: 'text' as const });

function shiftsTable({ baseline, improved, choice }: SpcResult): ExhibitTable {
  const row = (name: string, of: (shift: InspectedShift) => string) => [name, of(baseline), of(improved)];
  const money = (key: 'qualityCost' | 'otherCost' | 'cost') => (shift: InspectedShift) => whole(shift[key]);
  const pieces =
    (key: 'nonconforming' | 'reworked' | 'scrapped' | 'escaped' | 'sorted') => (shift: InspectedShift) =>
      whole(shift[key]);
  const capability = (key: 'cp' | 'cpk' | 'pp' | 'ppk') => (shift: InspectedShift) =>
    shift.capability[key].toFixed(2);
  return {
    caption: '一班的质量账',
    columns: [
      text('项目'),
      number('班末抽检（现状）'),
      number(choice.inspection === 'spc' ? '控制图停线' : '您的选择（班末抽检）'),
    ],
    rows: [
      row('不合格品（件）', pieces('nonconforming')),
      row('其中返工（件）', pieces('reworked')),
      row('其中报废（件）', pieces('scrapped')),
      row('其中流出（件）', pieces('escaped')),
      row('逐件挑选（件）', pieces('sorted')),
      row('停线（次）', ({ stops }) => String(stops.length)),
      row('其中误停（次）', ({ falseAlarms }) => String(falseAlarms)),
      row('返工与报废（元）', money('qualityCost')),
      row('挑选、停线与流出赔付（元）', money('otherCost')),
      row('质量总成本（元）', money('cost')),
      row('Cp', capability('cp')),
      row('Cpk', capability('cpk')),
      row('Pp', capability('pp')),
      row('Ppk', capability('ppk')),
      row('不合格率，逐件数出（ppm）', ({ countedPpm }) => whole(countedPpm)),
      row('不合格率，按正态分布推算（ppm）', (shift) => whole(shift.capability.expectedPpm)),
    ],
  };
}

function signalsTable({ improved }: SpcResult): ExhibitTable {
  return {
    caption: '控制图上的报警',
    columns: [number('子组'), text('图'), text('规则'), text('涉及的子组'), text('处置')],
    rows: improved.signals.map(({ rule, chart, at, points }) => {
      const stop = improved.stops.find((one) => one.at === at);
      return [
        String(at + 1),
        chart === 'mean' ? '均值图' : '极差图',
        chart === 'mean' ? `规则 ${rule}：${ruleNames[rule]}` : '极差超出控制限',
        points.map((point) => String(point + 1)).join('、'),
        dealtText(stop),
      ];
    }),
  };
}

function dealtText(stop: InspectedShift['stops'][number] | undefined): string {
  if (stop === undefined) return '没有停线';
  return stop.found ? '停线，找到原因并纠正' : '停线，没有找到原因（误停）';
}

function limitsTable({ parameters, limits }: SpcResult): ExhibitTable {
  const shown = (value: number) => value.toFixed(parameters.digits + 1);
  const row = (name: string, { lower, centre, upper }: typeof limits.mean) => [
    name,
    shown(lower),
    shown(centre),
    shown(upper),
  ];
  return {
    caption: `控制限（${parameters.dimension}，${parameters.unit}；每个子组 ${limits.size} 件，由受控阶段 ${parameters.phaseOne} 个子组算出）`,
    columns: [text('图'), number('下限'), number('中心线'), number('上限')],
    rows: [row('均值 X̄', limits.mean), row('极差 R', limits.range)],
  };
}

const whole = (value: number) => Math.round(value).toLocaleString('zh-CN');
