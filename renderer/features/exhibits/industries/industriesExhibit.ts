import { industriesText, industryRows } from '#shared/exhibits/industries.ts';
import type { Exhibit } from '../exhibit.ts';
import { IndustriesStage } from './IndustriesStage.tsx';

/** 行业画像: the industries by level, and their scenes. */
export const industriesExhibit: Exhibit = {
  id: 'industries',
  name: '行业画像',
  textOf: industriesText,
  Stage: IndustriesStage,
  tour: (content) => [
    null,
    ...industryRows(content)
      .filter(({ distribution }) => distribution !== null)
      .slice(0, 4)
      .map(({ key }) => key),
  ],
  parts: (content) => industryRows(content).map(({ key }) => key),
};
