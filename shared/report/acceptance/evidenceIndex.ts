import type { SceneLevel } from '../../instrument/pack.ts';
import type { Level } from '../../look/levels.ts';
import { evidenceChapter } from '../chapters/evidence.ts';
import type { Figures } from '../figures.ts';
import type { Cell, Row } from '../model.ts';
import { questionPath, scenePath } from '../paths.ts';
import { caption, cell, line, row } from '../spans.ts';
import type { AcceptanceSource, AcceptanceWriter, Claim } from './source.ts';

const title = '佐证材料索引';
/** So many examples of what would prove an item are enough. */
const suggested = 3;

/** All evidence with its numbers; where there is none, the chapter says so. */
export const writeIndex: AcceptanceWriter = (source, figures) =>
  evidenceChapter(title, source, figures) ?? {
    id: 'evidence',
    title,
    numbered: true,
    breakBefore: false,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        line: line('本次诊断没有添加佐证材料，或者数据来自不含佐证材料的交换文件。'),
      },
    ],
  };

/** What counts for the result and has nothing to prove it, with what would; left out where all is proven. */
export const writeUnproven: AcceptanceWriter = (source, figures) => {
  if (source.unproven.length === 0) return null;
  return {
    id: 'unproven',
    title: '缺佐证材料的项目',
    numbered: true,
    breakBefore: false,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        line: line(
          '下列 ',
          figures.derived('count', 'unproven'),
          ' 项计入了得分或场景等级，但没有佐证材料。提交验收之前，请按右栏准备，或者调整评定。',
        ),
      },
      {
        kind: 'table',
        caption: caption('表', '缺佐证材料的题目和场景'),
        columns: [
          { title: '序号', share: 8, align: 'center' },
          { title: '类别', share: 9, align: 'center' },
          { title: '名称', share: 20 },
          { title: '现评', share: 16, align: 'center' },
          { title: '可准备的佐证', share: 47 },
        ],
        rows: source.unproven.map((claim, index) => claimRow(claim, index + 1, source, figures)),
      },
    ],
  };
};

function claimRow(claim: Claim, number: number, source: AcceptanceSource, figures: Figures): Row {
  const { kind, id, name } = claim;
  const scene = source.result.scenes.find((candidate) => candidate.id === id);
  const wanted =
    kind === 'question'
      ? (source.pack.questions.find((question) => question.id === id)?.evidence ?? [])
      : sceneEvidence(source.pack.scenes.find((candidate) => candidate.id === id)?.levels, scene?.level);
  return row(
    cell(String(number)),
    cell(kind === 'question' ? '题目' : '场景'),
    cell(kind === 'scene' && scene?.constraint === true ? `${name} ★` : name),
    standing(claim, source, figures),
    cell(wanted.length === 0 ? '—' : wanted.slice(0, suggested).join('、')),
  );
}

function standing({ kind, id }: Claim, { result }: AcceptanceSource, figures: Figures): Cell {
  if (kind === 'question') {
    const path = questionPath(result, id);
    return cell(figures.value(`${path}/score`), ' / ', figures.value(`${path}/max`), ' 分');
  }
  const level = result.scenes.find((scene) => scene.id === id)?.level ?? null;
  const words = line(figures.derived('scene', `${scenePath(id)}/level`));
  return level === null ? { lines: [words] } : { lines: [words], shade: `level${level}` };
}

/** What proves the level that was reached; where that names nothing, what proves the levels below. */
function sceneEvidence(
  levels: readonly SceneLevel[] | undefined,
  reached: Level | null | undefined,
): readonly string[] {
  const below = (levels ?? []).filter(
    ({ level, evidence }) => level <= (reached ?? 0) && evidence.length > 0,
  );
  return below.at(-1)?.evidence ?? [];
}
