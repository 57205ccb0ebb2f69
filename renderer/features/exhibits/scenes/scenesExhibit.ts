import { sceneRows, scenesText, weakestScenes } from '#shared/exhibits/scenes.ts';
import type { Exhibit } from '../exhibit.ts';
import { ScenesStage } from './ScenesStage.tsx';

/** 场景成熟度: the instrument's scenes by level, and what the next level asks for. */
export const scenesExhibit: Exhibit = {
  id: 'scenes',
  name: '场景成熟度',
  textOf: scenesText,
  Stage: ScenesStage,
  tour: (content) => {
    const weakest = weakestScenes(sceneRows(content)).map(({ key }) => key);
    const others = ['quality', 'equipment', 'energy'].filter((id) => !weakest.includes(id));
    const known = content.instrument.scenes.map(({ id }) => id);
    return [null, ...[...weakest.slice(0, 2), ...others].filter((id) => known.includes(id))];
  },
  parts: (content) => content.instrument.scenes.map(({ id }) => id),
};
