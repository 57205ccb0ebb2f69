import { levelNames } from '../../look/levels.ts';
import type { Condition } from '../../scoring/assessment.ts';
import { describeNextLevel } from '../../scoring/nextLevel.ts';
import type { Figures } from '../figures.ts';
import type { Line, Row, TableBlock } from '../model.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, cell, groupRow, line, row, strong, toned } from '../spans.ts';

/** What the three conditions are about, as tables name them. */
export const conditionSubjects: Readonly<
  Record<Condition['kind'], { readonly name: string; readonly unit: string }>
> = {
  score: { name: '三个维度合计得分', unit: ' 分' },
  scenes: { name: '达到本级及以上的场景', unit: ' 个' },
  constraintScenes: { name: '其中约束性场景 ★', unit: ' 个' },
};

/** The level, the rule in words, and the three conditions of every level with required and actual figures. */
export const writeLevel: ChapterWriter = (source, figures) => ({
  id: 'level',
  title: '等级判定及依据',
  numbered: true,
  breakBefore: true,
  blocks: [
    { kind: 'paragraph', style: 'body', line: verdict(source, figures) },
    { kind: 'paragraph', style: 'body', line: line(`判定规则：${ruleInWords(source.pack.rule)}`) },
    conditionsTable(source, figures),
    {
      kind: 'paragraph',
      style: 'note',
      line: line(
        '判定取三个条件同时满足的最高一级。',
        ...(source.result.open.length > 0
          ? ['“最高”为未答项全部按最好情况补齐时的数值，待补充项见后。']
          : [
              '本次诊断的 ',
              figures.value('result/total'),
              ' 项（题目和场景）已全部作答或评定，没有待补充项。',
            ]),
      ),
    },
  ],
});

function verdict({ result }: ReportSource, figures: Figures): Line {
  const level = strong(figures.derived('level', 'result/level'));
  const range =
    result.levelRange[0] === result.levelRange[1]
      ? []
      : ['；未答项补齐后最高可判为', strong(figures.derived('level', 'result/levelRange/1'))];
  return line('判定结果：', level, ...range, '。', figures.about('result/checks', describeNextLevel(result)));
}

/** The pack names the fields of its own rule; a reader is told what they stand for. */
function ruleInWords(rule: string): string {
  return rule
    .replace(/ ?minScore ?/g, '该级要求的分数')
    .replace(/ ?(minScenes|minConstraintScenes) ?/g, '该级要求的数目')
    .replace(/数目 ?个/g, '数目');
}

function conditionsTable({ result }: ReportSource, figures: Figures): TableBlock {
  const open = result.open.length > 0;
  const rows = result.checks.flatMap((check): readonly Row[] => [
    groupRow(
      strong(figures.about(`result/checks/${check.level}/met`, check.name)),
      check.met ? toned('　三个条件均满足', 'ok') : toned('　未同时满足三个条件', 'soft'),
    ),
    ...check.conditions.map((condition) => {
      const path = `result/checks/${check.level}/conditions/${condition.kind}`;
      const { name, unit } = conditionSubjects[condition.kind];
      return row(
        cell(`　${name}`),
        cell('不少于 ', figures.value(`${path}/required`), unit),
        cell(figures.value(`${path}/actual`), unit),
        ...(open ? [cell(figures.value(`${path}/atMost`), unit)] : []),
        cell(
          condition.met
            ? toned(strong('✓ 满足'), 'ok')
            : toned(
                figures.about(path, `差 ${condition.missing}${unit}`),
                condition.reachable ? 'warning' : 'soft',
              ),
        ),
      );
    }),
  ]);
  return {
    kind: 'table',
    caption: caption('表', `各等级三个条件的满足情况（判定为${levelNames[result.level]}）`),
    columns: [
      { title: '条件', share: 36 },
      { title: '要求', share: 20, align: 'center' },
      { title: open ? '实际（至少）' : '实际', share: 17, align: 'center' },
      ...(open ? [{ title: '最高', share: 14, align: 'center' as const }] : []),
      { title: '是否满足', share: 17, align: 'center' },
    ],
    rows,
  };
}
