import { levelNames } from '../../look/levels.ts';
import { sessionKindNames } from '../../model/session.ts';
import type { TargetLevel } from '../../scoring/levelRule.ts';
import { describeCondition } from '../../scoring/nextLevel.ts';
import { checkOf, nextAim } from '../aim.ts';
import { firstToDo } from '../chapters/summary.ts';
import type { Figures } from '../figures.ts';
import type { Block, CardsBlock, Line } from '../model.ts';
import { dimensionPath } from '../paths.ts';
import { shorten } from '../shorten.ts';
import { line, strong } from '../spans.ts';
import { improvements, setbacks, type ItemChange } from './changes.ts';
import type { ComparisonSource, ComparisonWriter } from './source.ts';
import { changeLine } from './told.ts';

const shown = 3;
/** Room for a name on the page that must stay one page. */
const nameRoom = 80;

/** One page: level and score before and after, what grew most, what went back, what is still missing. */
export const writeComparisonSummary: ComparisonWriter = (source, figures) => ({
  id: 'summary',
  title: '摘要',
  numbered: true,
  breakBefore: true,
  blocks: [
    levelCards(source, figures),
    growthCards(source, figures),
    { kind: 'paragraph', style: 'body', line: finding(source, figures) },
    {
      kind: 'panels',
      panels: [
        {
          title: '进步最大的三项',
          tone: 'ok',
          lines: listed(
            improvements(source.changes),
            false,
            '没有升级的场景，也没有得分提高的题目。',
            source,
            figures,
          ),
        },
        {
          title: '退步的项目',
          tone: 'warning',
          lines: listed(
            setbacks(source.changes),
            true,
            '没有降级的场景，也没有得分降低的题目。',
            source,
            figures,
          ),
        },
      ],
    },
    stillMissing(source, figures),
    ...firstToDo(source, figures),
  ],
});

function levelCards({ previous, session, result, days }: ComparisonSource, figures: Figures): CardsBlock {
  const card = (label: string, root: '' | 'previous/', open: boolean) =>
    ({
      label,
      value: line(figures.derived('level', `${root}result/level`)),
      note: line(
        figures.derived('date', `${root}session/date`),
        open ? '，至少 ' : '，',
        figures.value(`${root}result/score`),
        ' 分',
      ),
      shade: `level${root === '' ? result.level : previous.result.level}`,
    }) as const;
  const steps = result.level - previous.result.level;
  const told = steps === 0 ? '等级不变' : steps > 0 ? `升 ${steps} 级` : `降 ${-steps} 级`;
  const grown = Number(previous.comparison.score.change);
  const down = steps < 0 || (steps === 0 && grown < 0);
  return {
    kind: 'cards',
    cards: [
      card(`上次：${sessionKindNames[previous.session.kind]}`, 'previous/', previous.result.open.length > 0),
      card(`本次：${sessionKindNames[session.kind]}`, '', result.open.length > 0),
      {
        label: `变化（相隔 ${days} 天）`,
        value: line(figures.about('previous/comparison/level', told)),
        note: line(
          '综合得分 ',
          figures.derived('difference', 'result/score', 'previous/result/score'),
          ' 分',
        ),
        shade: down ? 'warning' : steps > 0 || grown > 0 ? 'ok' : 'plain',
      },
    ],
  };
}

/** The change of each dimension, and of the scenes that carry the higher of the two levels. */
function growthCards(source: ComparisonSource, figures: Figures): CardsBlock {
  const level = Math.max(1, source.result.level, source.previous.result.level) as TargetLevel;
  const card = (label: string, path: string, unit: string, rest: Line) =>
    ({
      label,
      value: line(figures.derived('difference', path, `previous/${path}`)),
      note: line(figures.value(`previous/${path}`), ' → ', figures.value(path), unit, ...rest),
      shade: 'plain',
    }) as const;
  return {
    kind: 'cards',
    cards: [
      ...source.result.dimensions.map(({ id, name }) => card(name, `${dimensionPath(id)}/score`, ' 分', [])),
      card(`${levelNames[level]}及以上场景`, `result/scenesAtLeast/${level}`, ' 个', []),
    ],
  };
}

function finding(source: ComparisonSource, figures: Figures): Line {
  const { enterprise, previous, session, result } = source;
  const open = result.open.length > 0;
  const counted = (path: string, unit: string) => [strong(figures.derived('count', path)), unit];
  return line(
    `${shorten(enterprise.name, nameRoom)}由${sessionKindNames[previous.session.kind]}的`,
    strong(figures.derived('level', 'previous/result/level')),
    '、',
    figures.value('previous/result/score'),
    ` 分，到${sessionKindNames[session.kind]}的`,
    strong(figures.derived('level', 'result/level')),
    '、',
    figures.value('result/score'),
    ' 分：',
    ...counted('turns/scene/better', ' 个场景升级'),
    '，',
    ...counted('turns/scene/worse', ' 个降级；'),
    ...counted('turns/question/better', ' 题得分提高'),
    '，',
    ...counted('turns/question/worse', ' 题降低'),
    ...(open
      ? ['。本次还有 ', figures.derived('count', 'result/open'), ' 项未作答，得分和等级按“至少”计']
      : []),
    '。',
  );
}

/** At most three, and how many more there are where all of them matter. */
function listed(
  changes: readonly ItemChange[],
  all: boolean,
  none: string,
  source: ComparisonSource,
  figures: Figures,
): readonly Line[] {
  if (changes.length === 0) return [line(none)];
  const lines = changes
    .slice(0, shown)
    .map((change, index) => line(`${index + 1}. `, ...changeLine(change, source, figures)));
  const rest = changes.length - shown;
  return all && rest > 0 ? [...lines, line(figures.about('turns', `另有 ${rest} 项，见后面两章。`))] : lines;
}

/** How far it still is to the target or, where that is reached or not set, to the next level. */
function stillMissing(source: ComparisonSource, figures: Figures): Block {
  const { target } = source.session;
  const { level } = source.result;
  const reached = target !== null && target <= level;
  const aim = nextAim(source);
  if (aim === null) {
    const lines = [line('三个条件均已满足最高等级的要求，建议巩固成果并带动上下游。')];
    return { kind: 'callout', tone: 'ok', title: '已达到最高等级四级', lines };
  }
  const check = checkOf(source, aim);
  const conditions = check.conditions.map((condition) =>
    line(
      condition.met ? '✓ ' : '○ ',
      figures.about(
        `result/checks/${aim}/conditions/${condition.kind}`,
        `${describeCondition(condition, check.name)}。`,
      ),
    ),
  );
  const done = reached ? [line('✓ 已达到目标等级', figures.derived('level', 'session/target'), '。')] : [];
  const title = `距${aim === target ? '目标等级' : ''}${levelNames[aim]}还差什么`;
  return { kind: 'callout', tone: 'brand', title, lines: [...done, ...conditions] };
}
