import { sessionKindNames } from '../../model/session.ts';
import { strongest, weakest, type Highlight } from '../../scoring/highlights.ts';
import { describeNextLevel } from '../../scoring/nextLevel.ts';
import { barChart } from '../chapters/dimensions.ts';
import { resultCards } from '../chapters/summary.ts';
import type { Figures } from '../figures.ts';
import { firstSteps, shortReason } from '../firstSteps.ts';
import type {
  Block,
  CalloutBlock,
  ChartBlock,
  Fact,
  FactsBlock,
  Line,
  SignaturesBlock,
  Span,
} from '../model.ts';
import { questionPath, scenePath } from '../paths.ts';
import { reportNumber } from '../reportNumber.ts';
import { sealFacts } from '../sealWords.ts';
import { shorten } from '../shorten.ts';
import type { ReportSource } from '../source.ts';
import { line, toned } from '../spans.ts';

/**
 * Room for the texts of the sheet, in halves of a hanzi: with them every block has a greatest height, and all of them
 * together fit on the page, with the mark of a sample and a seal on it.
 */
const room = {
  /** Two lines over the whole width. */
  enterprise: 128,
  /** One line in half the width. */
  half: 24,
  /** With its score one line of a panel. */
  highlight: 22,
  /** Two lines of the callout. */
  step: 150,
  dimension: 14,
  /** Two lines of its box. */
  centre: 52,
  /** Two lines over the whole width. */
  seal: 128,
} as const;

/** Lines of the callout: the distance, what is open, and the first steps. */
const calloutLines = 4;

/** The blocks of the sheet from top to bottom. */
export function sheetBlocks(source: ReportSource, figures: Figures): readonly Block[] {
  const { result } = source;
  return [
    facts(source, figures),
    resultCards(result, figures),
    chart(source),
    {
      kind: 'panels',
      panels: [
        { title: '做得最好的三项', tone: 'ok', lines: named(strongest(result), source, figures) },
        { title: '最薄弱的三项', tone: 'warning', lines: named(weakest(result), source, figures) },
      ],
    },
    whatFirst(source, figures),
    signatures(source),
  ];
}

function facts(source: ReportSource, figures: Figures): FactsBlock {
  const { enterprise, session, profile } = source;
  const typed = (words: string) => line(shorten(words, room.half) || '未填写');
  const seal: readonly Fact[] = sealFacts(source, figures).map((fact) => ({
    ...fact,
    value: fact.value.map((span) => cutSpan(span, room.seal)),
    wide: true,
  }));
  return {
    kind: 'facts',
    caption: null,
    pairs: 2,
    facts: [
      { label: '企业名称', value: line(shorten(enterprise.name, room.enterprise)), wide: true },
      {
        label: '信用代码',
        value: line(figures.value('enterprise/uscc')),
      },
      { label: '所属行业', value: typed(profile.industry ?? '') },
      {
        label: '诊断',
        value: line(`${sessionKindNames[session.kind]}，`, figures.derived('date', 'session/date')),
      },
      { label: '诊断顾问', value: typed(session.consultant) },
      {
        label: '编号',
        value: line(
          reportNumber(source, 'sheet'),
          ...(session.sample ? [toned(sampleWords, 'warning')] : []),
        ),
        wide: true,
      },
      ...seal,
    ],
  };
}

function cutSpan(span: Span, width: number): Span {
  return { ...span, text: shorten(span.text, width) };
}

/** Three items, each on a line of its own: a long name is cut, never its score. */
function named(items: readonly Highlight[], { result }: ReportSource, figures: Figures): readonly Line[] {
  if (items.length === 0) return [line('暂无')];
  return items.map(({ kind, id, name, text }, index) => {
    const path = kind === 'question' ? questionPath(result, id) : scenePath(id);
    const words = `${shorten(name, room.highlight)}${text.slice(name.length)}`;
    return line(`${index + 1}. `, figures.about(path, words));
  });
}

function chart(source: ReportSource): ChartBlock {
  const { result } = source;
  const bars = barChart(source);
  return {
    ...bars,
    // The scores stand beside the names: a short bar has no room for its own.
    categories: result.dimensions.map(
      ({ name, score, max }) => `${shorten(name, room.dimension)} ${score} / ${max}`,
    ),
    series: bars.series.map((series) => ({ ...series, labels: false })),
    alternativeText: shorten(bars.alternativeText, 400),
    height: 'strip',
  };
}

/** How far it is to the next level, and the first steps on the way. */
function whatFirst(source: ReportSource, figures: Figures): CalloutBlock {
  const { result, gaps } = source;
  const open = result.open.length;
  const chosen = firstSteps(gaps, result).slice(0, calloutLines - (open === 0 ? 1 : 2));
  const distance = result.level === 4 ? '三个条件均已满足最高等级的要求。' : describeNextLevel(result);
  return {
    kind: 'callout',
    tone: 'brand',
    title: result.level === 4 ? '还可以提升什么' : '先做什么',
    lines: [
      line(figures.about('result/checks', shorten(distance, room.step))),
      ...(open === 0
        ? []
        : [line('还有 ', figures.derived('count', 'result/open'), ' 项未作答，先补齐再定结论。')]),
      ...chosen.map((gap, index) => {
        const path = gap.kind === 'scene' ? scenePath(gap.id) : questionPath(result, gap.id);
        return line(`${index + 1}. `, figures.about(path, shorten(shortReason(gap.reason), room.step)));
      }),
    ],
  };
}

const sampleWords = '　示例，不得用于申报或验收';
const date = '日期：　　　年　　月　　日';

function signatures({ centre }: ReportSource): SignaturesBlock {
  return {
    kind: 'signatures',
    sideBySide: true,
    parties: [
      { role: '企业确认', statement: '负责人（签字、公章）：', fields: [date] },
      { role: '诊断顾问', statement: '顾问（签字）：', fields: [date] },
      { role: '编制单位（公章）', statement: shorten(centre.name, room.centre), fields: [date] },
    ],
  };
}
