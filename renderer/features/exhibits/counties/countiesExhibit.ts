import { countiesText, countyRows } from '#shared/exhibits/counties.ts';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import type { Exhibit } from '../exhibit.ts';
import { CountiesStage } from './CountiesStage.tsx';

/** So many counties are shown by the tour: those with the most enterprises. */
const shownByTour = 4;

function largestCounties(content: HallContent): readonly string[] {
  return countyRows(content)
    .filter(({ key, distribution }) => distribution !== null && content.policy.counties.includes(key))
    .toSorted((one, other) => (other.distribution?.base ?? 0) - (one.distribution?.base ?? 0))
    .slice(0, shownByTour)
    .map(({ key }) => key);
}

/** 县区: the counties as a map of tiles. */
export const countiesExhibit: Exhibit = {
  id: 'counties',
  name: '县区',
  textOf: countiesText,
  Stage: CountiesStage,
  tour: (content) => [null, ...largestCounties(content)],
  parts: (content) => countyRows(content).map(({ key }) => key),
};
