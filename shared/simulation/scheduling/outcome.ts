import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import type { Effect, Outcome } from '../outcome.ts';
import type { SchedulingChoice } from './choice.ts';
import type { SchedulingResult } from './runScheduling.ts';
import type { Schedule } from './schedule.ts';

/** How the visitor schedules, by name. */
export const planNames: Readonly<Record<SchedulingChoice['plan'], string>> = {
  fifo: '先来先做',
  edd: '交期优先',
  spt: '短活优先',
  own: '您的顺序',
};

/** What came of the visitor's schedule or the solver's, held against 先来先做. */
export function schedulingOutcome(result: SchedulingResult): Outcome {
  return {
    finding: findingOf(result),
    effects: effectsOf(result),
    tables: [plansTable(result), ordersTable(result), machinesTable(result)],
  };
}

function findingOf({ choice, orders, baseline, improved, solved }: SchedulingResult): string {
  if (solved === null && choice.plan === 'fifo') {
    const late = lateOrders(baseline);
    const lateness = late === 0 ? '全部按期' : `${late} 个超期`;
    return `先来先做：${orders.length} 个订单 ${hours(baseline.makeSpan)} 小时做完，${lateness}，换产 ${baseline.changeovers} 次`;
  }
  const who = solved === null ? planNames[choice.plan] : '智能排产';
  const delivery = changeText(
    '按期交付率',
    percent(baseline.onTimeShare),
    percent(improved.onTimeShare),
    '% ',
  );
  const end = changeText('完工时间', hours(baseline.makeSpan), hours(improved.makeSpan), ' 小时');
  const saved = Math.round(baseline.cost - improved.cost);
  if (saved === 0) return `${who}：${delivery}，${end}，成本与先来先做相同`;
  return `${who}：${delivery}，${end}，成本${saved > 0 ? '少' : '多'} ${whole(Math.abs(saved))} 元`;
}

function changeText(noun: string, before: string, after: string, unit: string): string {
  if (before === after) return `${noun}仍为 ${after}${unit.trimEnd()}`;
  return `${noun}由 ${before}${unit}${Number(after) > Number(before) ? '升到' : '降到'} ${after}${unit.trimEnd()}`;
}

function effectsOf({ baseline, improved }: SchedulingResult): readonly Effect[] {
  const one = (
    effect: Pick<Effect, 'name' | 'unit' | 'digits' | 'better'>,
    of: (schedule: Schedule) => number,
  ): Effect => ({ ...effect, baseline: of(baseline), improved: of(improved) });
  return [
    one(
      { name: '按期交付率', unit: '%', digits: 0, better: 'higher' },
      ({ onTimeShare }) => onTimeShare * 100,
    ),
    one(
      { name: '超期合计', unit: '小时', digits: 1, better: 'lower' },
      ({ lateMinutes }) => lateMinutes / 60,
    ),
    one({ name: '完工时间', unit: '小时', digits: 1, better: 'lower' }, ({ makeSpan }) => makeSpan / 60),
    one({ name: '换产次数', unit: '次', digits: 0, better: 'lower' }, ({ changeovers }) => changeovers),
    one(
      { name: '设备平均利用率', unit: '%', digits: 0, better: 'higher' },
      (schedule) => 100 * utilisation(schedule),
    ),
    one({ name: '超期、换产与工时成本', unit: '元', digits: 0, better: 'lower' }, ({ cost }) => cost),
  ];
}

/** Mean share of the make-span that the machines work. */
function utilisation({ machines }: Schedule): number {
  return machines.reduce((sum, { work }) => sum + work, 0) / machines.length;
}

const number = (name: string) => ({ name, align: 'number' as const });
const text = (name: string) => ({ name, align: 'text' as const });

function plansTable({ choice, baseline, planned, solved }: SchedulingResult): ExhibitTable {
  const plans: readonly (readonly [string, Schedule])[] = [
    ['先来先做（现状）', baseline],
    [`${planNames[choice.plan]}（您的选择）`, planned],
    ...(solved === null ? [] : [['智能排产', solved] as const]),
  ];
  return {
    caption: '几种排法的比较',
    columns: [
      text('排法'),
      number('完工（小时）'),
      number('按期交付率'),
      number('超期合计（小时）'),
      number('换产（次）'),
      number('换产用时（小时）'),
      number('成本（元）'),
    ],
    rows: plans.map(([name, schedule]) => [
      name,
      hours(schedule.makeSpan),
      `${percent(schedule.onTimeShare)}%`,
      hours(schedule.lateMinutes),
      String(schedule.changeovers),
      hours(schedule.setupMinutes),
      whole(schedule.cost),
    ]),
  };
}

function ordersTable({ parameters, orders, baseline, improved }: SchedulingResult): ExhibitTable {
  return {
    caption: '各订单的完工时刻（改造前 → 改造后，自排产时起的小时）',
    columns: [
      text('订单'),
      text('产品'),
      number(`数量（${parameters.unit}）`),
      number('交期'),
      number('完工'),
      number('超期（小时）'),
    ],
    rows: orders.map(({ number: title, product, quantity, due, isKey }, order) => {
      const both = (of: (schedule: Schedule) => number | undefined) =>
        `${hours(of(baseline) ?? 0)} → ${hours(of(improved) ?? 0)}`;
      return [
        isKey ? `${title}（重点客户）` : title,
        parameters.products[product]?.name ?? '',
        whole(quantity),
        hours(due),
        both(({ finished }) => finished[order]),
        both(({ late }) => late[order]),
      ];
    }),
  };
}

function machinesTable({ parameters, baseline, improved }: SchedulingResult): ExhibitTable {
  return {
    caption: '设备利用率与换产占用（改造前 → 改造后）',
    columns: [text('设备'), number('加工'), number('换产')],
    rows: parameters.machines.map(({ name }, on) => {
      const both = (key: 'work' | 'setup') =>
        `${percent(baseline.machines[on]?.[key] ?? 0)}% → ${percent(improved.machines[on]?.[key] ?? 0)}%`;
      return [name, both('work'), both('setup')];
    }),
  };
}

const lateOrders = ({ late }: Schedule) => late.filter((minutes) => minutes > 0).length;
const hours = (minutes: number) => (minutes / 60).toFixed(1);
const percent = (share: number) => (share * 100).toFixed(0);
const whole = (value: number) => Math.round(value).toLocaleString('zh-CN');
