import { periodsOf } from '#shared/exhibits/timeline.ts';
import { timelineText } from '#shared/exhibits/timelineText.ts';
import type { Exhibit } from '../exhibit.ts';
import { TimelineStage } from './TimelineStage.tsx';

/** 推进时间轴: the periods of the pilot, with today in them. */
export const timelineExhibit: Exhibit = {
  id: 'timeline',
  name: '时间轴',
  textOf: ({ policy, today }, selected) => timelineText(policy, today, selected),
  Stage: TimelineStage,
  tour: ({ policy, today }) => {
    const next = periodsOf(policy, today).find(({ state }) => state === 'ahead');
    return next === undefined ? [null] : [null, next.id];
  },
  parts: ({ policy }) => policy.phases.map(({ id }) => id),
};
