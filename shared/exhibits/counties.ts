import { otherGroup } from '../model/statistic.ts';
import type { ExhibitText } from './exhibitText.ts';
import { figuresSource } from './figuresSource.ts';
import { farthestInWords, groupInWords, levelTable, lastInWords } from './groupFindings.ts';
import type { HallContent } from './hallContent.ts';
import { shortIndustryName } from './industryName.ts';
import { levelCounts, rowsWithOther, type LevelRow } from './levelRows.ts';

type Content = Pick<HallContent, 'figures' | 'policy'>;

/** The counties of the policy in its order, each with its enterprises by level; what was merged comes last. */
export function countyRows({ figures, policy }: Content): readonly LevelRow[] {
  return rowsWithOther(
    policy.counties.map((name) => ({ key: name, name })),
    (key) => levelCounts(figures.statistics, null, key),
  );
}

/** The industries of one county that have figures of their own there, the largest first. */
export function industriesOfCounty({ figures, policy }: Content, county: string): readonly LevelRow[] {
  const names = new Map(policy.industries.map(({ id, name }) => [id, shortIndustryName(name)]));
  return figures.statistics
    .flatMap((row): readonly LevelRow[] => {
      if (row.kind !== 'levels' || row.county !== county || row.industry === null) return [];
      const name = row.industry === otherGroup ? '其他' : names.get(row.industry);
      const distribution = levelCounts(figures.statistics, row.industry, county);
      return name === undefined || distribution === null ? [] : [{ key: row.industry, name, distribution }];
    })
    .toSorted((one, other) => (other.distribution?.base ?? 0) - (one.distribution?.base ?? 0));
}

/** What exhibit 县区 says, of all counties or of the one that is selected. */
export function countiesText(content: Content, selected: string | null): ExhibitText {
  const rows = countyRows(content);
  const words = { noun: '县区', total: content.policy.counties.length };
  const row = rows.find(({ key }) => key === selected);
  const inside = row === undefined ? [] : industriesOfCounty(content, row.key);
  const latest = lastInWords(rows, '县区');
  return {
    ...(row === undefined
      ? {
          headline: farthestInWords(rows, words),
          explanation: `${latest === '' ? '' : `${latest}；`}点一个县区，看它的等级分布和行业。`,
        }
      : groupInWords(row, rows, words)),
    source: figuresSource(content.figures),
    tables: [
      levelTable('各县区的企业等级分布', '县区', rows),
      ...(row === undefined || inside.length === 0
        ? []
        : [levelTable(`${row.name}单列的行业`, '行业', inside)]),
    ],
  };
}
