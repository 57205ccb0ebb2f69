import { overviewText, targetRows } from '#shared/exhibits/overview.ts';
import type { Exhibit } from '../exhibit.ts';
import { OverviewStage } from './OverviewStage.tsx';

/** 转型总览: the targets of the plan and where the city stands. */
export const overviewExhibit: Exhibit = {
  id: 'overview',
  name: '转型总览',
  textOf: overviewText,
  Stage: OverviewStage,
  tour: (content) => [
    null,
    ...targetRows(content)
      .filter(({ value }) => value !== null)
      .map(({ key }) => key),
  ],
  parts: (content) => targetRows(content).map(({ key }) => key),
};
