import { sessionKindNames } from '../../model/session.ts';
import type { Condition } from '../../scoring/assessment.ts';
import { conditionSubjects } from '../chapters/level.ts';
import type { Figures } from '../figures.ts';
import type { Block, CardsBlock, Cell, Line, Shade, TableBlock } from '../model.ts';
import { shorten } from '../shorten.ts';
import { caption, cell, line, row, strong, toned } from '../spans.ts';
import type { AcceptanceSource, AcceptanceWriter } from './source.ts';
import { conditionVerdict, verdictNames, type Verdict } from './verdict.ts';

/** Room for a name in the first sentence. */
const nameRoom = 80;

/** One page: which level is claimed, what of it holds, condition by condition, and what is missing for the claim. */
export const writeConclusion: AcceptanceWriter = (source, figures) => ({
  id: 'conclusion',
  title: '自评结论',
  numbered: true,
  breakBefore: true,
  blocks: [
    ...kindNote(source),
    cards(source, figures),
    { kind: 'paragraph', style: 'body', line: finding(source, figures) },
    conditionsTable(source, figures),
    remainder(source, figures),
  ],
});

function kindNote({ session }: AcceptanceSource): readonly Block[] {
  if (session.kind === 'acceptance') return [];
  const kind = sessionKindNames[session.kind];
  const words = `本报告依据的是${kind}，不是验收自评，只能用于预评和准备材料；正式提交前，请另做一次验收自评。`;
  return [{ kind: 'callout', tone: 'warning', title: `本次诊断的类型是${kind}`, lines: [line(words)] }];
}

/** Why it is this level that is claimed. */
function originOf({ session, result }: AcceptanceSource): string {
  if (session.target !== null) return '本次诊断的目标等级';
  return result.level === 0 ? '未设目标，按一级对照' : '未设目标，取现评等级';
}

const verdictShades: Readonly<Record<Verdict, Shade>> = { met: 'ok', notMet: 'warning', undecided: 'plain' };

function cards(source: AcceptanceSource, figures: Figures): CardsBlock {
  const { result, aim, verdict } = source;
  const open = result.open.length > 0;
  return {
    kind: 'cards',
    cards: [
      {
        label: '自评等级',
        value: line(figures.value('check/name')),
        note: line(originOf(source)),
        shade: `level${aim}`,
      },
      {
        label: '自评结论',
        value: line(figures.about('check', verdictNames[verdict])),
        note: line('现评等级 ', figures.derived('level', 'result/level')),
        shade: verdictShades[verdict],
      },
      {
        label: open ? '综合得分（至少）' : '综合得分',
        value: line(figures.value('result/score')),
        note: line(
          ...(open ? ['最高 ', figures.value('result/scoreAtMost'), '，'] : []),
          '满分 ',
          figures.value('result/max'),
        ),
        shade: 'brand',
      },
      {
        label: '佐证材料',
        value: line(figures.derived('count', 'evidence'), ' 份'),
        note: line(
          figures.derived('count', 'claims'),
          ' 项中 ',
          figures.derived('count', 'unproven'),
          ' 项缺佐证',
        ),
        shade: source.unproven.length === 0 ? 'brand' : 'warning',
      },
    ],
  };
}

function finding(source: AcceptanceSource, figures: Figures): Line {
  const { enterprise, session, verdict, result } = source;
  const level = strong(figures.value('check/name'));
  const start = [
    `${shorten(enterprise.name, nameRoom)}对照《${source.pack.title}》自评`,
    level,
    '（',
    figures.derived('date', 'session/date'),
    '，',
    sessionKindNames[session.kind],
    '）：',
  ];
  const told: Readonly<Record<Verdict, Line>> = {
    met: line(strong('三个条件全部满足'), '，自评达到', level, '。'),
    notMet: line(
      strong('未满足全部条件'),
      result.open.length > 0 ? '，未作答项全部按最好情况补齐也不能达到' : '，未达到',
      level,
      '，差距见下表。',
    ),
    undecided: line(
      strong('暂不能判定'),
      '，还有 ',
      figures.derived('count', 'result/open'),
      ' 项未作答，补齐后才能得出结论。',
    ),
  };
  return line(...start, ...told[verdict]);
}

function conditionsTable({ check, result }: AcceptanceSource, figures: Figures): TableBlock {
  const open = result.open.length > 0;
  return {
    kind: 'table',
    caption: caption('表', `${check.name}的三个条件`),
    columns: [
      { title: '条件', share: 34 },
      { title: '要求', share: 19, align: 'center' },
      { title: open ? '实际（至少）' : '实际', share: 17, align: 'center' },
      ...(open ? [{ title: '最高', share: 13, align: 'center' as const }] : []),
      { title: '结论', share: 22, align: 'center' },
    ],
    rows: check.conditions.map((condition) => {
      const path = `check/conditions/${condition.kind}`;
      const { name, unit } = conditionSubjects[condition.kind];
      return row(
        cell(name),
        cell('不少于 ', figures.value(`${path}/required`), unit),
        cell(figures.value(`${path}/actual`), unit),
        ...(open ? [cell(figures.value(`${path}/atMost`), unit)] : []),
        verdictCell(condition, figures),
      );
    }),
  };
}

/** The verdict of a condition in words and colour, with what is missing. */
export function verdictCell(condition: Condition, figures: Figures): Cell {
  const path = `check/conditions/${condition.kind}`;
  const { unit } = conditionSubjects[condition.kind];
  const verdict = conditionVerdict(condition);
  if (verdict === 'met') {
    return { ...cell(toned(strong(figures.about(path, '✓ 满足')), 'ok')), shade: 'ok' };
  }
  const told = verdict === 'notMet' ? '不满足' : '暂不能判定';
  const words = figures.about(path, `${told}，差 ${condition.missing}${unit}`);
  return { ...cell(toned(strong(words), 'warning')), shade: 'warning' };
}

function remainder(source: AcceptanceSource, figures: Figures): Block {
  const { result, unproven, claims, evidence } = source;
  const lines: Line[] = [];
  if (result.open.length > 0) {
    lines.push(line('○ 还有 ', figures.derived('count', 'result/open'), ' 项没有作答或评定，见“待补充项”。'));
  }
  if (unproven.length > 0) {
    lines.push(
      line(
        '○ 计入结果的 ',
        figures.derived('count', 'claims'),
        ' 项中，有 ',
        figures.derived('count', 'unproven'),
        ' 项没有佐证材料，见“缺佐证材料的项目”。',
      ),
    );
  }
  if (lines.length > 0) return { kind: 'callout', tone: 'warning', title: '提交之前还要补齐', lines };
  if (claims.length === 0) {
    const words = [line('本次没有得分的题目，也没有达到一级的场景，没有需要证明的内容。')];
    return { kind: 'callout', tone: 'brand', title: '佐证材料', lines: words };
  }
  const told = line(
    '计入结果的 ',
    figures.derived('count', 'claims'),
    ' 项都附有佐证材料，共 ',
    figures.derived('count', 'evidence'),
    ' 份。',
  );
  return { kind: 'callout', tone: 'ok', title: evidence.length > 0 ? '材料齐全' : '佐证材料', lines: [told] };
}
