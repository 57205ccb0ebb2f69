import type { Figures } from '../figures.ts';
import type { Line } from '../model.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, line } from '../spans.ts';

/** What was measured, with which edition of the instrument, and how to read the figures. */
export const writeMethod: ChapterWriter = (source, figures) => ({
  id: 'method',
  title: '方法与评测依据',
  numbered: true,
  breakBefore: false,
  blocks: [
    { kind: 'paragraph', style: 'body', line: scope(source, figures) },
    {
      kind: 'facts',
      caption: caption('表', '评测指标包'),
      pairs: 1,
      facts: [
        { label: '名称', value: line(source.pack.title) },
        { label: '依据文件', value: line(source.pack.source) },
        {
          label: '版本',
          value: line(figures.value('packReference/id'), '，版本 ', figures.value('packReference/version')),
        },
        { label: '内容校验码', value: line(`SHA-256 ${source.packReference.hash.slice(0, 16)}…`) },
        { label: '措辞说明', value: line(source.pack.wording) },
      ],
    },
  ],
});

function scope(source: ReportSource, figures: Figures): Line {
  const names = source.pack.dimensions.map(({ name }) => name).join('、');
  return line(
    `本报告按《${source.pack.title}》，从${names}三个维度的 `,
    figures.derived('count', 'pack/questions'),
    ' 道题目（满分 ',
    figures.value('result/max'),
    ' 分）和 ',
    figures.derived('count', 'pack/scenes'),
    ' 个业务场景评测企业的数字化水平。题目由诊断顾问与企业人员现场逐项核对；比例和变化类题目由填报的原始数字按公式推算选项。',
  );
}
