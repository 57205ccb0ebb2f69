import { batchNames } from '../../model/batchNames.ts';
import { sessionKindNames } from '../../model/session.ts';
import type { Figures } from '../figures.ts';
import type { Block, Fact, Line, Span } from '../model.ts';
import { shorten } from '../shorten.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, line } from '../spans.ts';

const unknown = '未填写';
/** Room for what people type (see `shorten`): a row must stay on one page. */
const room = { name: 240, person: 60, list: 800 } as const;

/** Who was diagnosed, by whom, and what the enterprise said about itself. */
export const writeProfile: ChapterWriter = (source, figures) => ({
  id: 'profile',
  title: '企业概况',
  numbered: true,
  breakBefore: true,
  blocks: [
    enterpriseTable(source, figures),
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

/** The enterprise's record as a table. */
export function enterpriseTable(source: ReportSource, figures: Figures): Block {
  return {
    kind: 'facts',
    caption: caption('表', '企业基本情况'),
    pairs: 2,
    facts: enterpriseFacts(source, figures),
  };
}

function enterpriseFacts({ enterprise, profile }: ReportSource, figures: Figures): readonly Fact[] {
  const { headcount, revenueWan, batch, honours, contact } = enterprise;
  return [
    wide(fact('企业名称', shorten(enterprise.name, room.name))),
    fact('统一社会信用代码', line(figures.value('enterprise/uscc'))),
    fact('所属行业', profile.industry),
    fact('所在县（市、区）', enterprise.county),
    fact('从业人员', headcount === null ? null : line(figures.value('enterprise/headcount'), ' 人')),
    fact('年营业收入', revenueWan === null ? null : line(figures.derived('wan', 'enterprise/revenueWan'))),
    fact('企业规模', profile.size === null ? null : `${profile.size}企业`),
    fact('规模以上工业企业', enterprise.aboveScale ? '是' : '否'),
    fact('试点批次', batch === null ? '未纳入' : batchNames[batch]),
    fact('联系人', shorten(contact.name, room.person)),
    fact('联系电话', contact.phone === '' ? null : line(phone(contact.phone, figures))),
    wide(fact('荣誉资质', honours.length === 0 ? '无' : shorten(honours.join('、'), room.list))),
  ];
}

function phone(number: string, figures: Figures): Span {
  const printed = figures.value('enterprise/contact/phone');
  const short = shorten(number, room.person);
  return short === number ? printed : figures.about('enterprise/contact/phone', short);
}

function sessionFacts({ session }: ReportSource, figures: Figures): readonly Fact[] {
  const target = session.target === null ? '未设定' : line(figures.derived('level', 'session/target'));
  return [
    fact('诊断类型', sessionKindNames[session.kind]),
    fact('诊断日期', line(figures.derived('date', 'session/date'))),
    fact('诊断顾问', shorten(session.consultant, room.person)),
    fact('目标等级', target),
    wide(fact('参与人员', shorten(session.participants.join('、'), room.list))),
  ];
}

function painPoints({ session }: ReportSource): readonly Block[] {
  if (session.painPoints.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: '企业反映的痛点' },
    { kind: 'list', ordered: false, items: session.painPoints.map((point) => line(point)) },
  ];
}
