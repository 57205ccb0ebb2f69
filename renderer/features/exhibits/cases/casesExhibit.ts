import { wallOf } from '#shared/exhibits/caseWall.ts';
import { caseWallText } from '#shared/exhibits/caseWallText.ts';
import type { Exhibit } from '../exhibit.ts';
import { CasesStage } from './CasesStage.tsx';

/** So many cases are opened by the tour: chains, which stand first. */
const shownByTour = 2;

/** 案例墙: chain cases and benchmarks as cards to open. */
export const casesExhibit: Exhibit = {
  id: 'cases',
  name: '案例墙',
  textOf: caseWallText,
  Stage: CasesStage,
  tour: ({ cases }) => [
    null,
    ...wallOf(cases, null)
      .slice(0, shownByTour)
      .map(({ id }) => id),
  ],
  parts: ({ cases }) => wallOf(cases, null).map(({ id }) => id),
};
