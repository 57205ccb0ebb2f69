import { levelNames, type Level } from '../../look/levels.ts';
import type { AssessmentResult } from '../../scoring/assessment.ts';
import { strongest, weakest, type Highlight } from '../../scoring/highlights.ts';
import { describeCondition, missingForNextLevel } from '../../scoring/nextLevel.ts';
import { sessionKindNames } from '../../model/session.ts';
import type { Figures } from '../figures.ts';
import { firstSteps, shortReason } from '../firstSteps.ts';
import type { Block, CardsBlock, Line } from '../model.ts';
import { dimensionPath, questionPath, scenePath } from '../paths.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { line, strong, text } from '../spans.ts';

/** One page for the owner: the finding, what carries it, what is missing, what to do first. */
export const writeSummary: ChapterWriter = (source, figures) => {
  const { result } = source;
  return {
    id: 'summary',
    title: '摘要',
    numbered: true,
    breakBefore: true,
    blocks: [
      resultCards(result, figures),
      dimensionCards(result, figures),
      { kind: 'paragraph', style: 'body', line: finding(source, figures) },
      {
        kind: 'panels',
        panels: [
          { title: '做得最好的三项', tone: 'ok', lines: highlights(strongest(result), figures, result) },
          { title: '最薄弱的三项', tone: 'warning', lines: highlights(weakest(result), figures, result) },
        ],
      },
      ...nextLevel(result, figures),
      ...firstToDo(source, figures),
    ],
  };
};

/** Level, score and scenes at a glance. */
export function resultCards(result: AssessmentResult, figures: Figures): CardsBlock {
  const open = result.open.length > 0;
  const level = result.level === 0 ? 1 : result.level;
  const counted = `达到${levelNames[level]}及以上`;
  return {
    kind: 'cards',
    cards: [
      {
        label: '数字化水平等级',
        value: line(figures.derived('level', 'result/level')),
        note: open
          ? line('补齐后最高 ', figures.derived('level', 'result/levelRange/1'))
          : line('全部题目已作答'),
        shade: `level${result.level}`,
      },
      {
        label: open ? '综合得分（至少）' : '综合得分',
        value: line(figures.value('result/score')),
        note: open
          ? line('最高 ', figures.value('result/scoreAtMost'), '，满分 ', figures.value('result/max'))
          : line('满分 ', figures.value('result/max')),
        shade: 'brand',
      },
      {
        label: '场景',
        value: line(figures.value(`result/scenesAtLeast/${level}`)),
        note: line(`${counted}，共 `, figures.derived('count', 'result/scenes'), ' 个'),
        shade: 'brand',
      },
      {
        label: '约束性场景 ★',
        value: line(figures.value(`result/constraintScenesAtLeast/${level}`)),
        note: line(counted),
        shade: 'brand',
      },
    ],
  };
}

function dimensionCards(result: AssessmentResult, figures: Figures): CardsBlock {
  return {
    kind: 'cards',
    cards: result.dimensions.map(({ id, name }) => {
      const path = dimensionPath(id);
      return {
        label: name,
        value: line(figures.value(`${path}/score`)),
        note: line(
          '满分 ',
          figures.value(`${path}/max`),
          '，得分率 ',
          figures.derived('share', `${path}/score`, `${path}/max`),
        ),
        shade: 'plain',
      };
    }),
  };
}

function finding({ session, enterprise, result }: ReportSource, figures: Figures): Line {
  const level = strong(figures.derived('level', 'result/level'));
  const score = strong(figures.value('result/score'));
  const opening = [
    text(`${enterprise.name}于`),
    figures.derived('date', 'session/date'),
    text(`接受${sessionKindNames[session.kind]}，`),
  ];
  if (result.open.length === 0) {
    return line(...opening, '综合得分 ', score, ' 分，数字化水平判定为', level, '。');
  }
  return line(
    ...opening,
    '综合得分至少 ',
    score,
    ' 分，判定为',
    level,
    '；还有 ',
    figures.derived('count', 'result/open'),
    ' 项未作答，全部按最好情况补齐时为 ',
    figures.value('result/scoreAtMost'),
    ' 分、',
    figures.derived('level', 'result/levelRange/1'),
    '。',
  );
}

function highlights(
  items: readonly Highlight[],
  figures: Figures,
  result: AssessmentResult,
): readonly Line[] {
  if (items.length === 0) return [line('暂无')];
  return items.map((item, index) => {
    const path = item.kind === 'question' ? questionPath(result, item.id) : scenePath(item.id);
    return line(`${index + 1}. `, figures.about(path, item.text));
  });
}

function nextLevel(result: AssessmentResult, figures: Figures): readonly Block[] {
  const next = missingForNextLevel(result);
  if (next === null) {
    const lines = [line('三个条件均已满足最高等级的要求，建议巩固成果并带动上下游。')];
    return [{ kind: 'callout', tone: 'ok', title: `已达到最高等级${levelNames[result.level]}`, lines }];
  }
  const lines = next.conditions.map((condition) =>
    line(
      condition.met ? '✓ ' : '○ ',
      figures.about(
        `result/checks/${next.level}/conditions/${condition.kind}`,
        `${describeCondition(condition, next.name)}。`,
      ),
    ),
  );
  return [{ kind: 'callout', tone: 'brand', title: `距${levelNames[next.level as Level]}还差什么`, lines }];
}

/** Up to four steps that bring the next level nearer; nothing where there is nothing to do. */
export function firstToDo(source: ReportSource, figures: Figures): readonly Block[] {
  const steps = firstSteps(source.gaps, source.result);
  if (steps.length === 0) return [];
  const items = steps.map((gap) =>
    line(
      figures.about(
        gap.kind === 'scene' ? scenePath(gap.id) : questionPath(source.result, gap.id),
        shortReason(gap.reason),
      ),
    ),
  );
  return [
    { kind: 'heading', level: 3, text: source.result.level === 4 ? '还可以提升什么' : '先做什么' },
    { kind: 'list', ordered: true, items },
  ];
}
