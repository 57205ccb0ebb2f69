import { itemKey } from '../../instrument/items.ts';
import type { Condition, DimensionResult, QuestionResult, SceneResult } from '../../scoring/assessment.ts';
import { criterionOf } from '../../scoring/gaps.ts';
import type { TargetLevel } from '../../scoring/levelRule.ts';
import { questionsOf } from '../../scoring/resultItems.ts';
import { levelNames } from '../../look/levels.ts';
import { conditionSubjects } from '../chapters/level.ts';
import type { Figures } from '../figures.ts';
import type { Block, Cell, Line, Row, TableBlock } from '../model.ts';
import { questionPath, scenePath } from '../paths.ts';
import { caption, cell, groupRow, line, row, strong, toned } from '../spans.ts';
import type { AcceptanceSource, AcceptanceWriter, Claim } from './source.ts';
import { conditionVerdict, verdictNames } from './verdict.ts';

/** Each condition with everything that counts for it, the criterion, and the evidence by its number in the index. */
export const writeProof: AcceptanceWriter = (source, figures) => {
  const { result, check } = source;
  const constraint = result.scenes.filter((scene) => scene.constraint);
  const others = result.scenes.filter((scene) => !scene.constraint);
  return {
    id: 'proof',
    title: '逐条对照',
    numbered: true,
    breakBefore: true,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        line: line(
          `以下对照${check.name}的三个条件，逐项列出评定结果、标准和佐证材料。佐证一栏是“佐证材料索引”中的序号；不得分的题目和未达一级的场景不计入结果，不需要佐证。`,
        ),
      },
      { kind: 'heading', level: 2, text: '综合得分' },
      conditionLine('score', source, figures),
      questionsTable(source, figures),
      { kind: 'heading', level: 2, text: '约束性场景' },
      conditionLine('constraintScenes', source, figures),
      scenesTable('约束性场景的等级、标准和佐证', constraint, source, figures),
      { kind: 'heading', level: 2, text: '全部场景' },
      conditionLine('scenes', source, figures),
      ...(others.length === 0
        ? []
        : [scenesTable('其他场景的等级、标准和佐证（约束性场景见上表）', others, source, figures)]),
    ],
  };
};

function conditionLine(kind: Condition['kind'], { check }: AcceptanceSource, figures: Figures): Block {
  const condition = check.conditions.find((candidate) => candidate.kind === kind);
  const path = `check/conditions/${kind}`;
  const { name, unit } = conditionSubjects[kind];
  const verdict = condition === undefined ? 'notMet' : conditionVerdict(condition);
  return {
    kind: 'paragraph',
    style: 'body',
    line: line(
      `${check.name}要求${name.replace('其中', '')}不少于 `,
      figures.value(`${path}/required`),
      `${unit}，实际 `,
      figures.value(`${path}/actual`),
      `${unit}：`,
      toned(strong(figures.about(path, verdictNames[verdict])), verdict === 'met' ? 'ok' : 'warning'),
      '。',
    ),
  };
}

function questionsTable(source: AcceptanceSource, figures: Figures): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', '各题得分、作答和佐证'),
    columns: [
      { title: '题目', share: 18 },
      { title: '得分 / 满分', share: 15, align: 'center' },
      { title: '作答', share: 49 },
      { title: '佐证', share: 18 },
    ],
    rows: source.result.dimensions.flatMap((dimension: DimensionResult): readonly Row[] => [
      groupRow(dimension.name),
      ...questionsOf({ ...source.result, dimensions: [dimension] }).map((question) =>
        questionRow(question, source, figures),
      ),
    ]),
  };
}

function questionRow(question: QuestionResult, source: AcceptanceSource, figures: Figures): Row {
  const path = questionPath(source.result, question.id);
  const { open, reading, chosen } = question;
  const answer: Line[] = [
    ...(chosen.length === 0
      ? []
      : [line(figures.about(`${path}/chosen`, chosen.map(({ label }) => label).join('、')))]),
    ...(reading?.state === 'read'
      ? [line(toned(figures.about(`${path}/reading`, reading.explanation), 'soft'))]
      : []),
    ...(open ? [line(toned('未作答', 'warning'))] : []),
  ];
  return row(
    cell(question.name),
    open
      ? cell(toned('待补充', 'warning'), ' / ', figures.value(`${path}/max`))
      : cell(figures.value(`${path}/score`), ' / ', figures.value(`${path}/max`)),
    { lines: answer.length === 0 ? [line('—')] : answer },
    proofCell({ kind: 'question', ...question }, open, source, figures),
  );
}

function scenesTable(
  title: string,
  scenes: readonly SceneResult[],
  source: AcceptanceSource,
  figures: Figures,
): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', title),
    columns: [
      { title: '场景', share: 16 },
      { title: '等级', share: 12, align: 'center' },
      { title: `达到${source.check.name}`, share: 13, align: 'center' },
      { title: '标准', share: 41 },
      { title: '佐证', share: 18 },
    ],
    // Under their stages, which also lets a long table break: ten high rows kept together fill more than a page.
    rows: source.pack.stages.flatMap((stage): readonly Row[] => {
      const own = scenes.filter((scene) => scene.stage === stage.id);
      if (own.length === 0) return [];
      return [groupRow(stage.name), ...own.map((scene) => sceneRow(scene, source, figures))];
    }),
  };
}

function sceneRow(scene: SceneResult, source: AcceptanceSource, figures: Figures): Row {
  const path = scenePath(scene.id);
  const { level } = scene;
  const reached = level !== null && level >= source.aim;
  const badge: Cell =
    level === null
      ? cell(toned('待评', 'warning'))
      : { lines: [line(strong(figures.derived('scene', `${path}/level`)))], shade: `level${level}` };
  return row(
    cell(scene.constraint ? `${scene.name} ★` : scene.name),
    badge,
    level === null
      ? cell(toned('待评', 'warning'))
      : cell(reached ? toned('✓ 达到', 'ok') : toned('未达到', 'warning')),
    criteriaCell(scene, source, figures),
    proofCell({ kind: 'scene', ...scene }, level === null, source, figures),
  );
}

/** The criterion that was reached and, where that is too little, the one that is claimed. */
function criteriaCell({ id, level }: SceneResult, { pack, aim }: AcceptanceSource, figures: Figures): Cell {
  const scene = pack.scenes.find((candidate) => candidate.id === id);
  if (scene === undefined) return cell('—');
  const told = (at: TargetLevel) => figures.about(`pack/scenes/${id}`, criterionOf(scene, at));
  const lines: Line[] = [];
  if (level !== null && level !== 0) lines.push(line(strong(`${levelNames[level]}：`), told(level)));
  if (level === null || level < aim) {
    lines.push(line(toned(`${levelNames[aim]}要求：`, 'soft'), { ...told(aim), tone: 'soft' }));
  }
  return { lines };
}

/** The numbers of the evidence, or that it is missing. */
function proofCell(claim: Claim, open: boolean, source: AcceptanceSource, figures: Figures): Cell {
  const numbers = source.evidenceNumbers.get(itemKey(claim)) ?? [];
  if (numbers.length > 0) return cell('序号 ', figures.about('evidence', numbers.join('、')));
  if (open) return cell(toned('待补充', 'warning'));
  const missing = source.unproven.some(({ kind, id }) => kind === claim.kind && id === claim.id);
  return missing ? cell(toned(strong('缺佐证材料'), 'warning')) : cell(toned('不需要', 'soft'));
}
