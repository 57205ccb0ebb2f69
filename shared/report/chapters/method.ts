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
    {
      kind: 'callout',
      tone: 'brand',
      title: '怎样读本报告的数字',
      lines: [
        line('得分：三个维度各题得分之和，按指标包的分值精确计算，不作四舍五入；得分率为得分与满分之比。'),
        line('至少、最高：有题目未作答时，未答项按 0 计为“至少”，按满分计为“最高”。未作答不等于 0 分。'),
        line('场景等级：企业在该场景做到的最高一级；★ 为约束性场景，在等级判定中单独计数。'),
        line('颜色：灰为未入级，黄为一级，绿为二级，浅蓝为三级，深蓝为四级；颜色旁都写有等级或数字。'),
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
