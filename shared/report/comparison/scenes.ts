import { chartColours } from '../../charts/chartColours.ts';
import { levelNames, levels, type Level } from '../../look/levels.ts';
import { criterionOf } from '../../scoring/gaps.ts';
import type { TargetLevel } from '../../scoring/levelRule.ts';
import type { Figures } from '../figures.ts';
import type { Cell, ChartBlock, HeatBlock, Line, Row, TableBlock } from '../model.ts';
import { scenePath } from '../paths.ts';
import { caption, cell, groupRow, line, row, strong, toned } from '../spans.ts';
import { sceneLevelName } from '../wording.ts';
import type { ItemChange } from './changes.ts';
import type { ComparisonSource, ComparisonWriter } from './source.ts';
import { pathsOf, sceneSteps, starred, turnCell } from './told.ts';

const counted = [1, 2, 3, 4] as const;

/** Every scene before and after: at a glance, by number, and with the criterion that it reaches now. */
export const writeSceneChanges: ComparisonWriter = (source, figures) => ({
  id: 'scenes',
  title: '业务场景前后对比',
  numbered: true,
  breakBefore: false,
  blocks: [
    { kind: 'paragraph', style: 'body', line: overview(source, figures) },
    heatMap(source, figures),
    countsChart(source),
    changesTable(source, figures),
  ],
});

function overview({ turns }: ComparisonSource, figures: Figures): Line {
  const { added, dropped, answered, opened, open } = turns.scene;
  const others = [added, dropped, answered, opened, open].some((changes) => changes.length > 0);
  const counts = (turn: ItemChange['turn']) => strong(figures.derived('count', `turns/scene/${turn}`));
  return line(
    '本次评定的 ',
    figures.derived('count', 'result/scenes'),
    ' 个场景中，升级 ',
    counts('better'),
    ' 个，降级 ',
    counts('worse'),
    ' 个，不变 ',
    counts('same'),
    ' 个',
    others ? '，其余为新评定、待评或版本增减，不计进退。' : '。',
  );
}

type Stage = { readonly id: string; readonly name: string; readonly scenes: readonly ItemChange[] };

/** The scenes of both editions under the present edition's stages; what has none of them comes last. */
function stagesOf({ pack, previous, changes }: ComparisonSource): readonly Stage[] {
  const scenes = changes.filter(({ kind }) => kind === 'scene');
  const placed = new Map([...previous.pack.scenes, ...pack.scenes].map(({ id, stage }) => [id, stage]));
  const known = pack.stages.map(({ id, name }) => ({
    id,
    name,
    scenes: scenes.filter((scene) => placed.get(scene.id) === id),
  }));
  const taken = new Set(known.flatMap((stage) => stage.scenes));
  const rest = { id: 'rest', name: '其他', scenes: scenes.filter((scene) => !taken.has(scene)) };
  return [...known, rest].filter((stage) => stage.scenes.length > 0);
}

function heatMap(source: ComparisonSource, figures: Figures): HeatBlock {
  const stages = stagesOf(source);
  return {
    kind: 'heat',
    caption: caption('表', '场景等级：上次 → 本次（底色为本次等级）'),
    columns: Math.max(...stages.map(({ scenes }) => scenes.length)),
    rows: stages.map((stage) => ({
      title: stage.name.replace(/数字化$/, ''),
      cells: stage.scenes.map((scene) => ({
        title: starred(scene),
        level: levelOf(source.result, scene.id),
        value: figures.about(`previous/comparison/scenes/${scene.id}`, arrowWords(scene, source)),
      })),
    })),
    legend: [
      ...levels.map((level) => ({ text: `${level} ${sceneLevelName(level)}`, level })),
      { text: '待评', level: null },
    ],
  };
}

function levelOf({ scenes }: ComparisonSource['result'], id: string): Level | null {
  return scenes.find((scene) => scene.id === id)?.level ?? null;
}

/** `1 → 3`, `2 不变`, `待评 → 2`, `— → 2`. */
function arrowWords(scene: ItemChange, { previous, result }: ComparisonSource): string {
  const now = levelOf(result, scene.id);
  if (scene.turn === 'same') return `${now ?? ''} 不变`;
  if (scene.turn === 'open') return '待评';
  const side = (absent: boolean, level: Level | null) =>
    absent ? '无' : level === null ? '待评' : String(level);
  const before = side(scene.turn === 'added', levelOf(previous.result, scene.id));
  return `${before} → ${side(scene.turn === 'dropped', now)}`;
}

function countsChart({ result, previous }: ComparisonSource): ChartBlock {
  const series = (name: string, root: string, of: ComparisonSource['result'], colour: string) => ({
    name,
    values: counted.map((level) => of.scenesAtLeast[level]),
    traces: counted.map((level) => `${root}result/scenesAtLeast/${level}`),
    colour,
    labels: true,
  });
  const most = Math.max(result.scenes.length, previous.result.scenes.length);
  return {
    kind: 'chart',
    caption: caption('图', '达到各等级及以上的场景数（个）：上次与本次'),
    chart: 'column',
    categories: counted.map((level) => `${levelNames[level]}及以上`),
    series: [
      series('上次', 'previous/', previous.result, chartColours.previous),
      series('本次', '', result, chartColours.now),
    ],
    max: Math.ceil((most + 1) / 4) * 4,
    step: 4,
    unit: '个',
    height: 'low',
    alternativeText: counted
      .map(
        (level) =>
          `${levelNames[level]}及以上：上次 ${previous.result.scenesAtLeast[level]} 个，本次 ${result.scenesAtLeast[level]} 个`,
      )
      .join('；'),
  };
}

function changesTable(source: ComparisonSource, figures: Figures): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', '各场景的前后等级（★ 为约束性场景）'),
    columns: [
      { title: '场景', share: 17 },
      { title: '上次', share: 11, align: 'center' },
      { title: '本次', share: 11, align: 'center' },
      { title: '变化', share: 13, align: 'center' },
      { title: '本次达到的标准', share: 48 },
    ],
    rows: stagesOf(source).flatMap((stage): readonly Row[] => [
      groupRow(stage.name),
      ...stage.scenes.map((scene) => sceneRow(scene, source, figures)),
    ]),
  };
}

function sceneRow(scene: ItemChange, source: ComparisonSource, figures: Figures): Row {
  const { before, after } = pathsOf(scene, source);
  const { previous, result } = source;
  return row(
    cell(starred(scene)),
    levelCell(scene.turn === 'added', levelOf(previous.result, scene.id), before, figures),
    levelCell(scene.turn === 'dropped', levelOf(result, scene.id), after, figures),
    turnCell(scene.turn, sceneSteps(scene, source, figures)),
    criterionCell(scene, source, figures),
  );
}

function levelCell(absent: boolean, level: Level | null, path: string, figures: Figures): Cell {
  if (absent) return cell(toned('—', 'soft'));
  if (level === null) return cell(toned('待评', 'warning'));
  return { lines: [line(figures.derived('scene', `${path}/level`))], shade: `level${level}` };
}

function criterionCell({ id, turn }: ItemChange, { pack, result }: ComparisonSource, figures: Figures): Cell {
  if (turn === 'dropped') return cell(toned('本次采用的版本没有这个场景', 'soft'));
  const level = levelOf(result, id);
  const scene = pack.scenes.find((candidate) => candidate.id === id);
  if (level === null || scene === undefined) return cell(toned('尚未评定', 'warning'));
  if (level === 0) return cell(toned('尚未达到一级标准', 'soft'));
  return cell(figures.about(scenePath(id), criterionOf(scene, level as TargetLevel)));
}
