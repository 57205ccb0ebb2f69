import { chartColours } from '../../../charts/chartColours.ts';
import { caption, cell, line, row } from '../../spans.ts';
import type { IndustryChapter } from '../source.ts';
import { spreadCell } from '../words.ts';

/** Scores by the quarter of the diagnosis; only where two quarters or more may be told. */
export const writeTrend: IndustryChapter = ({ trend, pack }) => {
  if (trend.length === 0) return null;
  return {
    id: 'trend',
    title: '各季度诊断结果',
    numbered: true,
    breakBefore: false,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        line: line(
          '按诊断所在季度统计题目全部答完的企业。各季度是不同的企业，只说明分批诊断的差别，不代表同一企业的变化；同一企业的前后对比见改造前后对比报告。',
        ),
      },
      {
        kind: 'chart',
        caption: caption('图', '各季度诊断企业的综合得分（分）'),
        chart: 'line',
        categories: trend.map(({ quarter }) => quarter),
        series: [
          {
            name: '平均',
            values: trend.map(({ total }) => Number(total.mean)),
            traces: trend.map(() => null),
            colour: chartColours.now,
            labels: false,
          },
          {
            name: '中位数',
            values: trend.map(({ total }) => (total.median === null ? null : Number(total.median))),
            traces: trend.map(() => null),
            colour: chartColours.previous,
            labels: false,
            dashed: true,
          },
        ],
        max: pack.dimensions.reduce((sum, { max }) => sum + max, 0),
        step: 20,
        unit: '分',
        height: 'middle',
        alternativeText: trend.map(({ quarter, total }) => `${quarter}平均 ${total.mean} 分`).join('，'),
      },
      {
        kind: 'table',
        caption: caption('表', '各季度诊断企业的综合得分（分）'),
        columns: [
          { title: '季度', share: 28 },
          { title: '平均数', share: 18, align: 'right' },
          { title: '下四分位数', share: 18, align: 'right' },
          { title: '中位数', share: 18, align: 'right' },
          { title: '上四分位数', share: 18, align: 'right' },
        ],
        rows: trend.map(({ quarter, total }) =>
          row(
            cell(quarter),
            ...(['mean', 'lower', 'median', 'upper'] as const).map((key) => cell(spreadCell(total, key))),
          ),
        ),
      },
    ],
  };
};
