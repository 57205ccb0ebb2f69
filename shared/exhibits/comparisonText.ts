import { levelNames } from '../look/levels.ts';
import { caseMoney, effectChange, effectText, levelsRisen, scenesRisen } from './caseFigures.ts';
import type { CasesPack, HallCase } from './casesPack.ts';
import type { ExhibitTable, ExhibitText } from './exhibitText.ts';
import type { HallContent } from './hallContent.ts';
import { wanText } from './money.ts';
import { sceneStepsOf } from './sceneSteps.ts';

/** The cases that are compared before and after. */
export function benchmarksOf({ cases }: CasesPack): readonly HallCase[] {
  return cases.filter(({ kind }) => kind === 'benchmark');
}

/** The case that is shown: the one that is chosen, else the first; null: there is none. */
export function comparedCase(pack: CasesPack, selected: string | null): HallCase | null {
  const benchmarks = benchmarksOf(pack);
  return benchmarks.find(({ id }) => id === selected) ?? benchmarks[0] ?? null;
}

/** What the comparison says: over all benchmarks, or of the one that is chosen. */
export function comparisonText(content: HallContent, selected: string | null): ExhibitText {
  const benchmarks = benchmarksOf(content.cases);
  const chosen = benchmarks.find(({ id }) => id === selected);
  const shown = comparedCase(content.cases, selected);
  const tables = shown === null ? [] : tablesOf(shown, content);
  const source = `数据：${content.cases.source}`;
  if (chosen === undefined) return { ...wholeWords(benchmarks), source, tables };
  return { ...caseWords(chosen), source, tables };
}

/** How long until it has paid for itself: `约 11 个月收回自付`; says so where that is not known. */
export function paybackText(one: HallCase): string {
  const { paybackMonths } = caseMoney(one);
  return paybackMonths === null ? '未测算收回时间' : `约 ${paybackMonths} 个月收回自付`;
}

type Words = Pick<ExhibitText, 'headline' | 'explanation'>;

function wholeWords(benchmarks: readonly HallCase[]): Words {
  if (benchmarks.length === 0) return { headline: '还没有标杆案例', explanation: '案例由中心平台下发后显示' };
  const risen = benchmarks.filter((one) => levelsRisen(one) > 0).length;
  const paid = benchmarks.map((one) => caseMoney(one).paybackMonths).filter((months) => months !== null);
  const soon = paid.length === 0 ? '' : `，最快 ${Math.min(...paid)} 个月收回自付`;
  const all = risen === benchmarks.length ? '都升了级' : `有 ${risen} 家升了级`;
  return {
    headline: `${benchmarks.length} 家标杆企业${all}${soon}`,
    explanation: '左边选一家，看它改造前后的场景等级、关键指标和钱',
  };
}

function caseWords(one: HallCase): Words {
  const { own, subsidy } = caseMoney(one);
  const { before, after } = one.level;
  const level =
    after > before ? `从${levelNames[before]}到${levelNames[after]}` : `保持在${levelNames[after]}`;
  return {
    headline: `${one.enterprise}${level}：自付 ${wanText(own)}，${paybackText(one)}`,
    explanation: `${one.title}；${scenesRisen(one)} 个场景提高，补助 ${wanText(subsidy)}`,
  };
}

/** A case's figures as tables, for 看表格. */
export function tablesOf(
  one: HallCase,
  { instrument }: Pick<HallContent, 'instrument'>,
): readonly ExhibitTable[] {
  const text = (name: string) => ({ name, align: 'text' as const });
  const number = (name: string) => ({ name, align: 'number' as const });
  const { investment, subsidy, own, yearlySaving } = caseMoney(one);
  const yearly = one.money.yearlyCost;
  return [
    {
      caption: `${one.enterprise}：指标`,
      columns: [text('指标'), number('改造前'), number('改造后'), number('变化')],
      rows: one.effects.map((effect) => [
        effect.name,
        effectText(effect.before, effect.unit),
        effectText(effect.after, effect.unit),
        effectChange(effect).text,
      ]),
    },
    {
      caption: `${one.enterprise}：场景等级`,
      columns: [text('场景'), text('改造前'), text('改造后')],
      rows: sceneStepsOf(one, instrument).map(({ name, before, after }) => [
        name,
        levelNames[before],
        levelNames[after],
      ]),
    },
    {
      caption: `${one.enterprise}：资金`,
      columns: [text('项目'), number('金额')],
      rows: [
        ['改造投入', wanText(investment)],
        ['其中补助', wanText(subsidy)],
        ['企业自付', wanText(own)],
        ...(yearly === null || yearlySaving === null
          ? []
          : [
              [`每年${yearly.name}，改造前`, wanText(yearly.before)],
              [`每年${yearly.name}，改造后`, wanText(yearly.after)],
              ['每年减少', wanText(yearlySaving)],
            ]),
      ],
    },
  ];
}
