import { levelColours, levelNames, levels, type Level } from '../../look/levels.ts';
import type { InstrumentPack, Scene } from '../../instrument/pack.ts';
import type { SceneResult } from '../../scoring/assessment.ts';
import type { Figures } from '../figures.ts';
import type { Cell, ChartBlock, HeatBlock, Row, TableBlock } from '../model.ts';
import { scenePath } from '../paths.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, cell, groupRow, line, row, strong, toned } from '../spans.ts';
import { sceneLevelName } from '../wording.ts';

/** Heat map of the scenes, how many reached which level, and for each the criterion reached and the next one. */
export const writeScenes: ChapterWriter = (source, figures) => ({
  id: 'scenes',
  title: '业务场景',
  numbered: true,
  breakBefore: false,
  blocks: [
    { kind: 'heading', level: 2, text: '场景热力图' },
    heatMap(source, figures),
    countsTable(figures),
    stageChart(source),
    { kind: 'heading', level: 2, text: '各场景做到了什么、下一级要做什么' },
    criteriaTable(source, figures),
  ],
});

function stagesOf({ pack, result }: ReportSource) {
  return pack.stages
    .map((stage) => ({ ...stage, scenes: result.scenes.filter((scene) => scene.stage === stage.id) }))
    .filter(({ scenes }) => scenes.length > 0);
}

function heatMap(source: ReportSource, figures: Figures): HeatBlock {
  const stages = stagesOf(source);
  return {
    kind: 'heat',
    caption: caption('表', '场景等级热力图（格内数字为等级）'),
    columns: Math.max(...stages.map(({ scenes }) => scenes.length)),
    rows: stages.map((stage) => ({
      title: stage.name.replace(/数字化$/, ''),
      cells: stage.scenes.map((scene) => ({
        title: starred(scene),
        level: scene.level,
        value:
          scene.level === null
            ? figures.derived('scene', `${scenePath(scene.id)}/level`)
            : figures.value(`${scenePath(scene.id)}/level`),
      })),
    })),
    legend: [
      ...levels.map((level) => ({ text: `${level} ${sceneLevelName(level)}`, level })),
      { text: '待评', level: null },
    ],
  };
}

function starred({ name, constraint }: Pick<SceneResult, 'name' | 'constraint'>): string {
  return constraint ? `${name} ★` : name;
}

function countsTable(figures: Figures): TableBlock {
  const counted = (field: string) =>
    ([1, 2, 3, 4] as const).map((level) => cell(figures.value(`result/${field}/${level}`)));
  return {
    kind: 'table',
    caption: caption('表', '达到各等级及以上的场景数（个）'),
    columns: [
      { title: '', share: 40 },
      ...([1, 2, 3, 4] as const).map((level) => ({
        title: `${levelNames[level]}及以上`,
        share: 15,
        align: 'center' as const,
      })),
    ],
    rows: [
      row(
        cell('全部场景（共 ', figures.derived('count', 'result/scenes'), ' 个）'),
        ...counted('scenesAtLeast'),
      ),
      row(
        cell('约束性场景 ★（共 ', figures.derived('count', 'constraintScenes'), ' 个）'),
        ...counted('constraintScenesAtLeast'),
      ),
    ],
  };
}

function stageChart(source: ReportSource): ChartBlock {
  const stages = stagesOf(source);
  const most = Math.max(...stages.map(({ scenes }) => scenes.length));
  const series = (level: Level | null, name: string, colour: string) => ({
    name,
    values: stages.map(({ scenes }) => scenes.filter((scene) => scene.level === level).length),
    traces: stages.map(() => 'about(result/scenes)'),
    colour,
    labels: true,
  });
  const used = [
    ...levels.map((level) => series(level, sceneLevelName(level), levelColours[level].fill)),
    series(null, '待评', '#E3E8EE'),
  ].filter(({ values }) => values.some((value) => value > 0));
  return {
    kind: 'chart',
    caption: caption('图', '各环节场景的等级分布（个）'),
    chart: 'stackedBar',
    categories: stages.map(({ name }) => name),
    series: used,
    max: most,
    step: 1,
    unit: '个',
    height: 'middle',
    alternativeText: stages
      .map(
        ({ name, scenes }) =>
          `${name}：${scenes.map((scene) => `${scene.name}${sceneLevelName(scene.level)}`).join('、')}`,
      )
      .join('；'),
  };
}

function criteriaTable(source: ReportSource, figures: Figures): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', '场景等级、已达到的标准和下一级标准（★ 为约束性场景）'),
    columns: [
      { title: '场景', share: 16 },
      { title: '等级', share: 13, align: 'center' },
      { title: '已达到的标准', share: 35 },
      { title: '下一级标准', share: 36 },
    ],
    rows: stagesOf(source).flatMap((stage): readonly Row[] => [
      groupRow(stage.name),
      ...stage.scenes.map((scene) => sceneRow(scene, source.pack, figures)),
    ]),
  };
}

function sceneRow(result: SceneResult, pack: InstrumentPack, figures: Figures): Row {
  const scene = pack.scenes.find(({ id }) => id === result.id);
  const level = figures.derived('scene', `${scenePath(result.id)}/level`);
  const badge: Cell =
    result.level === null
      ? cell(toned('待评', 'warning'))
      : { lines: [line(strong(level))], shade: `level${result.level}` };
  return row(cell(starred(result)), badge, reachedCell(scene, result.level), nextCell(scene, result.level));
}

function reachedCell(scene: Scene | undefined, level: Level | null): Cell {
  if (level === null) return cell(toned('尚未评定', 'warning'));
  if (level === 0) return cell(toned('尚未达到一级标准', 'soft'));
  return cell(criterion(scene, level));
}

function nextCell(scene: Scene | undefined, level: Level | null): Cell {
  if (level === 4) return cell(toned('已是最高等级', 'soft'));
  const next = level === null ? 1 : level + 1;
  return cell(strong(`${levelNames[next as Level]}：`), criterion(scene, next));
}

function criterion(scene: Scene | undefined, level: number): string {
  return scene?.levels.find((row) => row.level === level)?.criterion ?? '';
}
