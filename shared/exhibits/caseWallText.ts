import { levelNames } from '../look/levels.ts';
import { caseKindNames, partnersOf, wallOf, wallSelection } from './caseWall.ts';
import { caseMoney, effectChange, effectText } from './caseFigures.ts';
import type { HallCase } from './casesPack.ts';
import { tablesOf } from './comparisonText.ts';
import type { ExhibitTable, ExhibitText } from './exhibitText.ts';
import type { HallContent } from './hallContent.ts';
import { wanText } from './money.ts';

/** What the wall of cases says: of all, of one kind, or of the case that is open. */
export function caseWallText(content: HallContent, selected: string | null): ExhibitText {
  const { cases, instrument, policy } = content;
  const { kind, open } = wallSelection(cases, selected);
  const source = `数据：${cases.source}`;
  if (open !== null) {
    const industry = policy.industries.find(({ id }) => id === open.industry)?.name ?? open.industry;
    const along = open.partners === undefined ? '' : `，带动 ${open.partners} 家企业`;
    return {
      headline: open.title,
      explanation: `${open.enterprise} · ${industry} · ${open.county}${along}；${levelNames[open.level.before]}到${levelNames[open.level.after]}`,
      source,
      tables: tablesOf(open, { instrument }),
    };
  }
  const shown = wallOf(cases, kind);
  return { ...wallWords(shown), source, tables: [listOf(shown)] };
}

function wallWords(shown: readonly HallCase[]): Pick<ExhibitText, 'headline' | 'explanation'> {
  if (shown.length === 0) return { headline: '还没有案例', explanation: '案例由中心平台下发后显示' };
  const chains = shown.filter(({ kind }) => kind === 'chain');
  const benchmarks = shown.length - chains.length;
  const parts = [
    ...(chains.length === 0 ? [] : [`${chains.length} 条链带动 ${partnersOf(chains)} 家企业`]),
    ...(benchmarks === 0 ? [] : [`${benchmarks} 家标杆可以照着学`]),
  ];
  return { headline: parts.join('，'), explanation: '点一张卡片看痛点、做法和成效；企业名称已隐去' };
}

/** The effect that says most on a card: the first one that the case names. */
export function leadEffect(one: HallCase): string {
  const [effect] = one.effects;
  if (effect === undefined) return '';
  // A long unit once is enough.
  const before = effectText(effect.before, effect.unit === '%' ? '%' : '').trim();
  return `${effect.name} ${before} → ${effectText(effect.after, effect.unit)}`;
}

function listOf(shown: readonly HallCase[]): ExhibitTable {
  const text = (name: string) => ({ name, align: 'text' as const });
  const number = (name: string) => ({ name, align: 'number' as const });
  return {
    caption: '案例一览',
    columns: [
      text('案例'),
      text('类别'),
      text('企业'),
      text('县区'),
      text('首要成效'),
      number('变化'),
      number('投入'),
      number('补助'),
    ],
    rows: shown.map((one) => {
      const [effect] = one.effects;
      const { investment, subsidy } = caseMoney(one);
      return [
        one.title,
        caseKindNames[one.kind],
        one.enterprise,
        one.county,
        leadEffect(one),
        effect === undefined ? '' : effectChange(effect).text,
        wanText(investment),
        wanText(subsidy),
      ];
    }),
  };
}
