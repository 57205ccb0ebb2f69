import type { Row } from '../model.ts';
import { questionPath } from '../paths.ts';
import type { ChapterWriter } from '../source.ts';
import { caption, cell, line, row } from '../spans.ts';

/** What has not been answered yet, and what it could still change; left out when nothing is open. */
export const writeOpenItems: ChapterWriter = (source, figures) => {
  const { result, pack } = source;
  if (result.open.length === 0) return null;
  const rows = result.open.map((item, index): Row => {
    if (item.kind === 'scene') {
      const scene = pack.scenes.find(({ id }) => id === item.id);
      const evidence = scene?.levels.flatMap((level) => level.evidence).slice(0, 3) ?? [];
      const effect = scene?.constraint === true ? '场景和约束性场景数' : '场景数';
      return row(
        cell(String(index + 1)),
        cell('场景'),
        cell(item.name),
        cell(effect),
        cell(evidence.join('、')),
      );
    }
    const question = pack.questions.find(({ id }) => id === item.id);
    const most = figures.value(`${questionPath(result, item.id)}/max`);
    return row(
      cell(String(index + 1)),
      cell('题目'),
      cell(item.name),
      cell('最多 ', most, ' 分'),
      cell(question?.evidence.slice(0, 3).join('、') ?? ''),
    );
  });
  return {
    id: 'openItems',
    title: '待补充项',
    numbered: true,
    breakBefore: false,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        line: line(
          '还有 ',
          figures.derived('count', 'result/open'),
          ' 项没有作答或评定。补齐后综合得分在 ',
          figures.value('result/score'),
          ' 分到 ',
          figures.value('result/scoreAtMost'),
          ' 分之间，等级在',
          figures.derived('level', 'result/levelRange/0'),
          '到',
          figures.derived('level', 'result/levelRange/1'),
          '之间。',
        ),
      },
      {
        kind: 'table',
        caption: caption('表', '待补充的题目和场景'),
        columns: [
          { title: '序号', share: 8, align: 'center' },
          { title: '类别', share: 9, align: 'center' },
          { title: '名称', share: 18 },
          { title: '可能影响', share: 22 },
          { title: '可准备的佐证', share: 43 },
        ],
        rows,
      },
    ],
  };
};
