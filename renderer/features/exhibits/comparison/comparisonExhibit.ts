import { benchmarksOf, comparisonText } from '#shared/exhibits/comparisonText.ts';
import type { Exhibit } from '../exhibit.ts';
import { ComparisonStage } from './ComparisonStage.tsx';

/** So many cases are shown by the tour. */
const shownByTour = 3;

/** 改造前后: benchmark cases before and after. */
export const comparisonExhibit: Exhibit = {
  id: 'comparison',
  name: '改造前后',
  textOf: comparisonText,
  Stage: ComparisonStage,
  tour: ({ cases }) => [
    null,
    ...benchmarksOf(cases)
      .slice(0, shownByTour)
      .map(({ id }) => id),
  ],
  parts: ({ cases }) => benchmarksOf(cases).map(({ id }) => id),
};
