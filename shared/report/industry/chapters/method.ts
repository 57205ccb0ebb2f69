import { caption, line } from '../../spans.ts';
import type { IndustryFigures } from '../figures.ts';
import type { IndustryChapter } from '../source.ts';
import { privacyRule } from '../threshold.ts';
import { linesOf } from '../words.ts';

/** How the figures were made, what they cannot say, and the rule that protects enterprises. */
export const writeMethod: IndustryChapter = (figures) => ({
  id: 'method',
  title: '方法、保密规则与局限',
  numbered: true,
  breakBefore: false,
  blocks: [
    { kind: 'heading', level: 2, text: '方法' },
    { kind: 'list', ordered: false, items: linesOf(methods(figures)) },
    {
      kind: 'facts',
      caption: caption('表', '评测指标包'),
      pairs: 1,
      facts: [
        { label: '名称', value: line(figures.pack.title) },
        { label: '依据文件', value: line(figures.pack.source) },
        { label: '版本', value: line(`${figures.packReference.id}，版本 ${figures.packReference.version}`) },
      ],
    },
    { kind: 'heading', level: 2, text: '保密规则' },
    { kind: 'list', ordered: false, items: linesOf(privacyRule) },
    { kind: 'heading', level: 2, text: '局限' },
    { kind: 'list', ordered: false, items: linesOf(limits(figures)) },
  ],
});

function methods({ pack, otherEditions }: IndustryFigures): readonly string[] {
  const names = pack.dimensions.map(({ name }) => name).join('、');
  return [
    `每家企业的得分和等级按《${pack.title}》计算：${names}三个维度 ${pack.questions.length} 道题目，${pack.scenes.length} 个业务场景。`,
    '同一企业有多次诊断的，只计日期最近的一次。',
    ...(otherEditions ? ['计分规则不同的其他版本指标包的诊断不能放在一起平均，未计入本报告。'] : []),
    '得分统计只用题目全部答完的企业；场景统计只用该场景已评定的企业。未答、待评不当作 0，另列企业数。',
    '四分位数：得分由低到高排列，位于四分之一、一半和四分之三处的值，两值之间按比例取值；场景等级取不低于该比例企业的最低等级。',
    '百分数四舍五入到一位小数，平均数到两位小数，各项之和与合计可能相差最末一位。',
  ];
}

function limits({ levels: { unsettled } }: IndustryFigures): readonly string[] {
  const settled = unsettled.kind === 'exact' && unsettled.value === 0;
  return [
    '参评企业不是随机抽取的，结果不能直接推广到全市同行业企业。',
    ...(settled ? [] : ['有未答项的企业按已答部分判定等级（至少），补齐后可能提高。']),
    '为保护企业，小组已合并或不单列，因此部分行业、县区没有单独的数字。',
    '不同季度诊断的是不同企业，季度之间的差别不等于改造成效。',
  ];
}
