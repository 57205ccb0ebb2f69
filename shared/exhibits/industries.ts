import { chineseCount } from './chineseNumber.ts';
import type { ExhibitText } from './exhibitText.ts';
import { figuresSource } from './figuresSource.ts';
import {
  farthestInWords,
  groupInWords,
  joinNames,
  lastInWords,
  levelTable,
  type GroupWords,
} from './groupFindings.ts';
import type { HallContent } from './hallContent.ts';
import { shortIndustryName } from './industryName.ts';
import {
  industryScenesInTable,
  industrySceneTable,
  weakestScenesOf,
  type IndustrySceneTable,
} from './industryScenes.ts';
import { levelCounts, rowsWithOther, type LevelRow } from './levelRows.ts';
import { sceneRows, weakestScenes } from './scenes.ts';

type Content = Pick<HallContent, 'figures' | 'policy' | 'instrument'>;

/** The industries of the policy in its order, each with its enterprises by level; what was merged comes last. */
export function industryRows({ figures, policy }: Pick<Content, 'figures' | 'policy'>): readonly LevelRow[] {
  return rowsWithOther(
    policy.industries.map(({ id, name }) => ({ key: id, name: shortIndustryName(name) })),
    (key) => levelCounts(figures.statistics, key, null),
  );
}

/** What exhibit 行业画像 says, of all industries or of the one that is selected. */
export function industriesText(content: Content, selected: string | null): ExhibitText {
  const rows = industryRows(content);
  const words = { noun: '行业', total: content.policy.industries.length };
  const row = rows.find(({ key }) => key === selected);
  const byScene = industrySceneTable(content);
  return {
    ...(row === undefined
      ? { headline: farthestInWords(rows, words), explanation: explanationOf(content, rows) }
      : industryInWords(row, rows, words, byScene)),
    source: figuresSource(content.figures),
    tables: [
      levelTable('各行业的企业等级分布', '行业', rows),
      byScene === null
        ? levelTable('各场景的企业等级分布，全市', '场景', sceneRows(content))
        : industryScenesInTable(byScene),
    ],
  };
}

/** An industry among the others, and what it falls short in. */
function industryInWords(
  row: LevelRow,
  rows: readonly LevelRow[],
  words: GroupWords,
  byScene: IndustrySceneTable | null,
): Pick<ExhibitText, 'headline' | 'explanation'> {
  const { headline, explanation } = groupInWords(row, rows, words);
  const weakest = byScene === null ? [] : weakestScenesOf(byScene, row.key);
  const short = weakest.length === 0 ? '' : `最普遍的短板是${joinNames(weakest, '场景')}。`;
  return { headline, explanation: `${explanation}${short}` };
}

function explanationOf(content: Content, rows: readonly LevelRow[]): string {
  const weakest = weakestScenes(sceneRows(content));
  const names = joinNames(
    weakest.map(({ name }) => name),
    '场景',
  );
  const parts = [lastInWords(rows, '行业'), names === '' ? '' : `全市最普遍的短板是${names}`];
  const found = parts.filter((part) => part !== '').join('；');
  return found === ''
    ? `${chineseCount(content.policy.industries.length)}个重点细分行业，点一个看它的等级分布。`
    : `${found}。`;
}
