import type { UsageCount } from '../model/usageCount.ts';

import { demoNames } from '../simulation/demoNames.ts';

/** Names of what a kiosk shows beside its exhibits. */
const otherNames: Readonly<Record<string, string>> = {
  ...demoNames,
  home: '首页',
  scenarios: '场景体验',
  selfCheck: '5 分钟自测',
  policy: '政策宣贯',
  activities: '活动签到',
  demand: '需求登记',
};

/** Usage by day and thing, the newest day first; `total` in times opened. */
export type UsageLine = { readonly day: string; readonly thing: string; readonly total: number };

/** The lines of a kiosk's statistics. `exhibits`: names by id; what is no longer there keeps its id. Pure. */
export function usageSheet(
  counts: readonly UsageCount[],
  exhibits: ReadonlyMap<string, string>,
): readonly UsageLine[] {
  const totals = new Map<string, UsageLine>();
  for (const { day, thing, count } of counts) {
    const key = `${day}/${thing}`;
    const name = exhibits.get(thing) ?? otherNames[thing] ?? thing;
    totals.set(key, { day, thing: name, total: (totals.get(key)?.total ?? 0) + count });
  }
  return [...totals.values()].sort(
    (one, other) =>
      other.day.localeCompare(one.day) || other.total - one.total || one.thing.localeCompare(other.thing),
  );
}
