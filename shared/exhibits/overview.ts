import type { PolicyPack } from '../policy/policyPack.ts';
import { chineseCount } from './chineseNumber.ts';
import type { ExhibitText } from './exhibitText.ts';
import { figuresSource } from './figuresSource.ts';
import { joinNames, levelTable } from './groupFindings.ts';
import type { HallContent } from './hallContent.ts';
import { levelCounts, type LevelRow } from './levelRows.ts';
import { supervisionTables } from './supervision.ts';

type Content = Pick<HallContent, 'figures' | 'policy'>;
type Target = PolicyPack['targets'][number];

/** A target of the plan and where the city stands, in the target's own unit. `value` and `percent` null: nothing is known. */
export type TargetRow = {
  readonly key: string;
  readonly name: string;
  /** With its unit and what the plan adds: 40 家以上. */
  readonly target: string;
  readonly unit: string;
  readonly value: number | null;
  /** Whole percent of the target, rounded down, so that 100 is said only when it is reached. */
  readonly percent: number | null;
};

/** Notes of the plan that belong to the number; others stand apart. */
const numberNotes: readonly string[] = ['左右', '以上'];

/** The targets in the plan's order. */
export function targetRows({ figures, policy }: Content): readonly TargetRow[] {
  return policy.targets.map((target) => {
    const row = figures.statistics.find((one) => one.kind === 'targets' && one.target === target.id);
    const value = row?.kind === 'targets' ? row.value : null;
    return {
      key: target.id,
      name: target.name,
      target: targetInWords(target),
      unit: target.unit,
      value,
      percent: value === null ? null : percentOf(value, target.value),
    };
  });
}

/** All diagnosed enterprises of the city by level, as a row. */
export function cityRow({ figures }: Pick<Content, 'figures'>): LevelRow {
  return { key: 'city', name: '全市', distribution: levelCounts(figures.statistics, null, null) };
}

/** What exhibit 转型总览 says, of all targets or of the one that is selected. */
export function overviewText(content: Content, selected: string | null): ExhibitText {
  const rows = targetRows(content);
  const row = rows.find(({ key }) => key === selected);
  const target = content.policy.targets.find(({ id }) => id === selected);
  return {
    ...(row === undefined || target === undefined ? allInWords(rows) : targetRowInWords(row, target)),
    source: figuresSource(content.figures),
    tables: [
      {
        caption: content.policy.title,
        columns: [
          { name: '目标', align: 'text' },
          { name: '到 2027 年', align: 'number' },
          { name: '现在', align: 'number' },
          { name: '完成', align: 'number' },
        ],
        rows: rows.map(({ name, target: wanted, unit, value, percent }) => [
          name,
          wanted,
          value === null ? '暂无数据' : `${value}${spaced(unit)}`,
          percent === null ? '—' : `${percent}%`,
        ]),
      },
      levelTable('全市企业等级分布', '范围', [cityRow(content)]),
      ...supervisionTables(content),
    ],
  };
}

type Words = Pick<ExhibitText, 'headline' | 'explanation'>;

function allInWords(rows: readonly TargetRow[]): Words {
  const all = `${chineseCount(rows.length)}项目标`;
  const known = rows.filter((row) => row.percent !== null);
  if (known.length === 0)
    return {
      headline: `${all}已经定下，目前还没有统计数据`,
      explanation: '有了统计，这里会显示每一项走到哪里。',
    };
  const reached = known.filter(({ percent }) => (percent ?? 0) >= 100);
  const missing = rows.length - known.length;
  const explanation =
    missing === 0
      ? '每一项都由统计算出，没有估计。'
      : `${chineseCount(known.length)}项由统计算出，其余${chineseCount(missing)}项没有可以统计的来源，写明“暂无数据”，不作估计。`;
  if (reached.length === known.length) {
    const some = missing === 0 ? all : `${all}里能算出的${chineseCount(known.length)}项`;
    return { headline: `${some}都已达到`, explanation };
  }
  const least = Math.min(...known.map(({ percent }) => percent ?? 0));
  const names = joinNames(
    known.filter(({ percent }) => percent === least).map(({ name }) => `“${name}”`),
    '目标',
  );
  const done = reached.length === 0 ? `${all}里` : `${all}已达到${chineseCount(reached.length)}项`;
  return { headline: `${done}，最远的是${names}：完成 ${least}%`, explanation };
}

function targetRowInWords({ name, target, unit, value, percent }: TargetRow, { note }: Target): Words {
  const remark = note === undefined || numberNotes.includes(note) ? '' : `${note}。`;
  if (value === null || percent === null)
    return {
      headline: `${name}：目标 ${target}，暂无数据`,
      explanation: `${remark}这一项没有可以统计的来源，不作估计。`,
    };
  const now = `${value}${spaced(unit)}`;
  return percent >= 100
    ? { headline: `${name}已达到目标：${now}`, explanation: `${remark}目标是 ${target}。` }
    : {
        headline: `${name}：现在 ${now}，目标 ${target}`,
        explanation: `${remark}完成了目标的 ${percent}%。`,
      };
}

function targetInWords({ value, unit, note }: Target): string {
  return `${value}${spaced(unit)}${note !== undefined && numberNotes.includes(note) ? note : ''}`;
}

/** Words stand apart from a number, a percent sign does not. */
function spaced(unit: string): string {
  return unit === '%' ? unit : ` ${unit}`;
}

/** In whole numbers of tenths, which is as fine as values are given. */
function percentOf(value: number, target: number): number {
  const [tenths, whole] = [Math.round(value * 10), Math.round(target * 10)];
  return whole === 0 ? 100 : Math.floor((tenths * 100) / whole);
}
