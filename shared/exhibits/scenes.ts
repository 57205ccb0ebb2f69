import type { Scene, SceneLevel } from '../instrument/pack.ts';
import { levelNames } from '../look/levels.ts';
import { chineseCount } from './chineseNumber.ts';
import type { ExhibitText } from './exhibitText.ts';
import { figuresSource } from './figuresSource.ts';
import { joinNames, levelTable } from './groupFindings.ts';
import type { HallContent } from './hallContent.ts';
import {
  distributionOf,
  middleBand,
  shareAtLeast,
  type Band,
  type Distribution,
} from './levelDistribution.ts';
import type { LevelRow } from './levelRows.ts';
import { highest, lowest, shareInWords, type Share } from './shares.ts';

type Content = Pick<HallContent, 'figures' | 'instrument'>;

/** The instrument's scenes in its order, each with the enterprises by its level. */
export function sceneRows({ figures, instrument }: Content): readonly LevelRow[] {
  return instrument.scenes.map(({ id, name }) => {
    const row = figures.statistics.find((one) => one.kind === 'scenes' && one.scene === id);
    return { key: id, name, distribution: row?.kind === 'scenes' ? distributionOf(row.counts) : null };
  });
}

/** Where the enterprise in the middle stands in a scene, and the level after that; `next` null: none is left. */
export type NextStep = { readonly middle: Band; readonly next: SceneLevel | null };

/** What most enterprises have before them in a scene; null: there are no figures. */
export function nextStepOf(scene: Scene, distribution: Distribution | null): NextStep | null {
  const middle = distribution === null ? undefined : middleBand(distribution);
  if (middle === undefined) return null;
  const wanted = isOpenAbove(middle) ? middle.from + 1 : middle.to + 1;
  return { middle, next: scene.levels.find(({ level }) => level === wanted) ?? null };
}

/** How far the enterprises of its band are is known from below only: 二级及以上. */
function isOpenAbove({ from, to }: Band): boolean {
  return to === 4 && from < 4;
}

/** The scenes that the fewest have brought to level two; several where they are exactly equal. */
export function weakestScenes(rows: readonly LevelRow[]): readonly LevelRow[] {
  return lowest(rows, reachedShare);
}

/** What exhibit 场景成熟度 says, of all scenes or of the one that is selected. */
export function scenesText(content: Content, selected: string | null): ExhibitText {
  const rows = sceneRows(content);
  const row = rows.find(({ key }) => key === selected);
  const scene = content.instrument.scenes.find(({ id }) => id === selected);
  return {
    ...(row === undefined || scene === undefined ? allInWords(rows) : sceneInWords(row, scene)),
    source: figuresSource(content.figures),
    tables: [levelTable('各场景的企业等级分布', '场景', rows)],
  };
}

type Words = Pick<ExhibitText, 'headline' | 'explanation'>;

function allInWords(rows: readonly LevelRow[]): Words {
  const compared = rows.filter((row) => reachedShare(row) !== null);
  const explanation = '点一个场景，看下一级要做到什么。';
  const weakest = weakestScenes(rows);
  const share = weakest[0] === undefined ? null : reachedShare(weakest[0]);
  if (share === null) return { headline: '场景成熟度还没有统计：诊断满 5 家才会公布', explanation };
  const all = `${chineseCount(compared.length)}个场景`;
  if (weakest.length === compared.length)
    return { headline: `${all}一样成熟：${reachInWords(share)}`, explanation };
  const best = highest(rows, reachedShare);
  const bestShare = best[0] === undefined ? null : reachedShare(best[0]);
  const names = (some: readonly LevelRow[]) =>
    joinNames(
      some.map(({ name }) => name),
      '场景',
    );
  return {
    headline: `${all}里，最普遍的短板是${names(weakest)}：${share.part * 2 < share.whole ? '只有' : ''}${reachInWords(share)}`,
    explanation: `${bestShare === null ? '' : `最成熟的是${names(best)}，${reachInWords(bestShare)}；`}${explanation}`,
  };
}

function sceneInWords({ name, distribution }: LevelRow, scene: Scene): Words {
  if (distribution === null)
    return { headline: `${name}还没有统计`, explanation: '这里是各级的要求，可以先对照自己的企业。' };
  const share = shareAtLeast(2, distribution);
  const step = nextStepOf(scene, distribution);
  return {
    headline: `${name}：${distribution.base} 家里，${share === null ? '二级及以上还不足以单列' : reachInWords(share)}`,
    explanation: step === null ? '' : stepInWords(step),
  };
}

/** Where half of the enterprises are, and what they have before them. */
export function stepInWords({ middle, next }: NextStep): string {
  if (next === null) return '一半以上的企业已到四级。';
  const where = isOpenAbove(middle)
    ? `一半以上的企业已到${levelNames[middle.from]}`
    : middle.to === 0
      ? '至少一半的企业还没到一级'
      : `至少一半的企业在${levelNames[middle.to]}或以下`;
  return `${where}，下一步是${levelNames[next.level]}。`;
}

function reachInWords(share: Share): string {
  return `${shareInWords(share)}企业在二级及以上`;
}

function reachedShare({ distribution }: LevelRow): Share | null {
  return distribution === null ? null : shareAtLeast(2, distribution);
}
