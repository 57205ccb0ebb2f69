import { chineseNumber } from '../wording.ts';
import { sessionKindNames } from '../../model/session.ts';
import type { Figures } from '../figures.ts';
import type { Block, Fact, Line } from '../model.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, line } from '../spans.ts';

const unknown = '未填写';

/** Who was diagnosed, by whom, and what the enterprise said about itself. */
export const writeProfile: ChapterWriter = (source, figures) => ({
  id: 'profile',
  title: '企业概况',
  numbered: true,
  breakBefore: true,
  blocks: [
    {
      kind: 'facts',
      caption: caption('表', '企业基本情况'),
      pairs: 2,
      facts: enterpriseFacts(source, figures),
    },
    { kind: 'facts', caption: caption('表', '本次诊断'), pairs: 2, facts: sessionFacts(source, figures) },
    ...painPoints(source),
  ],
});

function fact(label: string, value: string | Line | null): Fact {
  if (value === null || value === '') return { label, value: line(unknown) };
  return { label, value: typeof value === 'string' ? line(value) : value };
}

function wide(narrow: Fact): Fact {
  return { ...narrow, wide: true };
}

function enterpriseFacts({ enterprise, profile }: ReportSource, figures: Figures): readonly Fact[] {
  const { headcount, revenueWan, batch, honours, contact } = enterprise;
  return [
    wide(fact('企业名称', enterprise.name)),
    fact('统一社会信用代码', line(figures.value('enterprise/uscc'))),
    fact('所属行业', profile.industry),
    fact('所在县（市、区）', enterprise.county),
    fact('从业人员', headcount === null ? null : line(figures.value('enterprise/headcount'), ' 人')),
    fact('年营业收入', revenueWan === null ? null : line(figures.derived('wan', 'enterprise/revenueWan'))),
    fact('企业规模', profile.size === null ? null : `${profile.size}企业`),
    fact('规模以上工业企业', enterprise.aboveScale ? '是' : '否'),
    fact('试点批次', batch === null ? '未纳入' : `第${chineseNumber(batch)}批`),
    fact('联系人', contact.name),
    fact('联系电话', contact.phone === '' ? null : line(figures.value('enterprise/contact/phone'))),
    wide(fact('荣誉资质', honours.length === 0 ? '无' : honours.join('、'))),
  ];
}

function sessionFacts({ session }: ReportSource, figures: Figures): readonly Fact[] {
  const target = session.target === null ? '未设定' : line(figures.derived('level', 'session/target'));
  return [
    fact('诊断类型', sessionKindNames[session.kind]),
    fact('诊断日期', line(figures.derived('date', 'session/date'))),
    fact('诊断顾问', session.consultant),
    fact('目标等级', target),
    wide(fact('参与人员', session.participants.join('、'))),
  ];
}

function painPoints({ session }: ReportSource): readonly Block[] {
  if (session.painPoints.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: '企业反映的痛点' },
    { kind: 'list', ordered: false, items: session.painPoints.map((point) => line(point)) },
  ];
}
