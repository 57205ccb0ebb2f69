import type { QuestionGap } from '../../scoring/gaps.ts';
import type { Figures } from '../figures.ts';
import type { Block, Line, Row } from '../model.ts';
import { questionPath, scenePath } from '../paths.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, cell, line, row, strong } from '../spans.ts';
import { sceneLevelName } from '../wording.ts';

/** What holds the enterprise back, most pressing first. */
export const writeGaps: ChapterWriter = (source, figures) => {
  const scenes = source.sceneGaps;
  const questions = source.gaps.filter((gap): gap is QuestionGap => gap.kind === 'question');
  const sceneRows = scenes.map((gap, index): Row => {
    const path = scenePath(gap.id);
    return row(
      cell(String(index + 1)),
      cell(gap.constraint ? `${gap.name} ★` : gap.name),
      { lines: [line(strong(figures.derived('scene', `${path}/level`)))], shade: `level${gap.level}` },
      cell(sceneLevelName(gap.aim)),
      cell(figures.about(path, gap.criterion)),
    );
  });
  const questionRows = questions.map((gap, index): Row => {
    const path = questionPath(source.result, gap.id);
    return row(
      cell(String(index + 1)),
      cell(gap.name),
      cell(figures.value(`${path}/score`), ' / ', figures.value(`${path}/max`)),
      cell(figures.derived('difference', `${path}/max`, `${path}/score`)),
      cell(figures.about(path, gap.reason.slice(gap.reason.indexOf('：') + 1))),
    );
  });
  const blocks: readonly Block[] = [
    ...(scenes.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: '场景短板' },
          {
            kind: 'paragraph',
            style: 'body',
            line: line(
              '下列 ',
              figures.derived('count', 'sceneGaps'),
              ' 个场景低于下一目标等级。约束性场景排在前面，同类中离目标近的排在前面：先补它们，升级最快。',
            ),
          },
          {
            kind: 'table',
            caption: caption('表', '低于目标等级的场景（按紧要程度排序）'),
            columns: [
              { title: '序号', share: 8, align: 'center' },
              { title: '场景', share: 18 },
              { title: '现状', share: 13, align: 'center' },
              { title: '目标', share: 9, align: 'center' },
              { title: '需要做到', share: 52 },
            ],
            rows: sceneRows,
          },
        ] as const)),
    ...(questions.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: '得分短板' },
          {
            kind: 'table',
            caption: caption('表', '还可以得分的题目（按可增加的分数排序）'),
            columns: [
              { title: '序号', share: 8, align: 'center' },
              { title: '题目', share: 16 },
              { title: '得分 / 满分', share: 16, align: 'center' },
              { title: '可增加', share: 11, align: 'center' },
              { title: '怎样增加', share: 49 },
            ],
            rows: questionRows,
          },
        ] as const)),
  ];
  const none: Block = { kind: 'paragraph', style: 'body', line: nothingFound(source, figures) };
  return {
    id: 'gaps',
    title: '短板与改进方向',
    numbered: true,
    breakBefore: false,
    blocks: blocks.length === 0 ? [none] : blocks,
  };
};

/** What is open is no gap, and no proof that there is none. */
function nothingFound({ result }: ReportSource, figures: Figures): Line {
  if (result.open.length === 0) return line('没有低于目标等级的场景，也没有失分的题目。');
  return line(
    '在已作答和评定的项目中，没有低于目标等级的场景，也没有失分的题目。还有 ',
    figures.derived('count', 'result/open'),
    ' 项没有作答或评定，补齐之前不能说没有短板。',
  );
}
