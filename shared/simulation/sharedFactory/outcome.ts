import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import type { Effect, Outcome } from '../outcome.ts';
import type { SharedFactoryFigures } from './factoryFigures.ts';
import type { SharedFactoryResult } from './runSharedFactory.ts';

/** What came of sharing, held against each enterprise on its own. */
export function sharedFactoryOutcome(result: SharedFactoryResult): Outcome {
  return {
    finding: findingOf(result),
    effects: effectsOf(result),
    tables: [gainsTable(result), hoursTable(result)],
  };
}

function findingOf({ choice, orders, baseline, improved }: SharedFactoryResult): string {
  if (orders.length === 0) return '这几天没有订单，共享与否都一样';
  const sharers = choice.joined.filter((isIn) => isIn).length;
  const before = percent(baseline.onTimeShare);
  if (sharers === 0) {
    return `各自为战：${orders.length} 张订单按期交付 ${before}，设备利用率 ${percent(baseline.utilisation)}，还有 ${outsideHours(baseline)} 机时外协`;
  }
  const saved = Math.round(baseline.cost) - Math.round(improved.cost);
  const who = `${sharers} 家${choice.centre ? '与共享工厂' : ''}互通产能`;
  if (improved.enterprises.every(({ borrowed }) => borrowed === 0))
    return `${who}，但没有一机时值得借：总成本仍是 ${whole(baseline.cost)} 元`;
  const after = percent(improved.onTimeShare);
  const change = improved.onTimeShare > baseline.onTimeShare ? '升到' : '降到';
  const delivery = before === after ? `按期交付率仍是 ${after}` : `按期交付率由 ${before} ${change} ${after}`;
  // What is shared is shared because it costs less; less than a 元 is nothing to speak of.
  return `${who}，${delivery}，总成本${saved > 0 ? `少 ${whole(saved)} 元` : '不变'}`;
}

function effectsOf({ baseline, improved }: SharedFactoryResult): readonly Effect[] {
  const one = (
    effect: Pick<Effect, 'name' | 'unit' | 'digits' | 'better'>,
    of: (figures: SharedFactoryFigures) => number,
  ): Effect => ({ ...effect, baseline: of(baseline), improved: of(improved) });
  return [
    one(
      { name: '按期交付率', unit: '%', digits: 1, better: 'higher' },
      ({ onTimeShare }) => onTimeShare * 100,
    ),
    one({ name: '总成本', unit: '元', digits: 0, better: 'lower' }, ({ cost }) => cost),
    one(
      { name: '设备利用率', unit: '%', digits: 1, better: 'higher' },
      ({ utilisation }) => utilisation * 100,
    ),
    one({ name: '平均交付', unit: '天', digits: 1, better: 'lower' }, ({ deliveryDays }) => deliveryDays),
  ];
}

const number = (name: string) => ({ name, align: 'number' as const });

function gainsTable({ choice, baseline, improved }: SharedFactoryResult): ExhibitTable {
  return {
    caption: `谁得多少（${choice.rule === 'hours' ? '按互助机时分' : '按影子价格结算'}）`,
    columns: [
      { name: '企业', align: 'text' },
      number('单干（元）'),
      number('现在（元）'),
      number('省下（元）'),
    ],
    rows: baseline.enterprises.map(({ name, cost }, place) => {
      const now = improved.enterprises[place]?.cost ?? cost;
      const state = choice.joined[place] === true ? '' : '（未加入）';
      return [`${name}${state}`, whole(cost), whole(now), whole(cost - now)];
    }),
  };
}

function hoursTable({ parameters, choice, baseline, improved }: SharedFactoryResult): ExhibitTable {
  const share = (busy: number, capacity: number) => (capacity === 0 ? '无设备' : percent(busy / capacity));
  const rows = baseline.enterprises.map((before, place) => {
    const after = improved.enterprises[place] ?? before;
    return [
      before.name,
      `${share(before.busy, before.capacity)} → ${share(after.busy, after.capacity)}`,
      `${before.onTime}/${before.orders} → ${after.onTime}/${after.orders}`,
      whole(after.lent),
      whole(after.borrowed),
      `${whole(before.outside)} → ${whole(after.outside)}`,
    ];
  });
  const { busy, capacity } = improved.centre;
  if (choice.centre)
    rows.push([parameters.centre.name, share(busy, capacity), '不接单', whole(busy), '0', '0']);
  return {
    caption: '机时的去向（改造前 → 改造后，借出借入以机时计）',
    columns: [
      { name: '企业', align: 'text' },
      number('设备利用率'),
      number('按期订单'),
      number('借出'),
      number('借入'),
      number('外协'),
    ],
    rows,
  };
}

function outsideHours({ enterprises }: SharedFactoryFigures): string {
  return whole(enterprises.reduce((sum, { outside }) => sum + outside, 0));
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
/** A loss of less than half a 元 is none: no −0. */
const whole = (value: number) => (Math.round(value) + 0).toLocaleString('zh-CN');
