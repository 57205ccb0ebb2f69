import { servicesOf } from '#shared/exhibits/services.ts';
import { servicesText } from '#shared/exhibits/servicesText.ts';
import type { Exhibit } from '../exhibit.ts';
import { ServicesStage } from './ServicesStage.tsx';

/** 服务体系: “1+3+N+X” as a graph to explore. */
export const servicesExhibit: Exhibit = {
  id: 'services',
  name: '服务体系',
  textOf: ({ policy }, selected) => servicesText(policy, selected),
  Stage: ServicesStage,
  tour: ({ policy }) => [
    null,
    ...servicesOf(policy)
      .nodes.map(({ id }) => id)
      .filter((id) => toured.has(id)),
  ],
  parts: ({ policy }) => servicesOf(policy).nodes.map(({ id }) => id),
};

/** What the tour stops at: those who serve the enterprises. */
const toured: ReadonlySet<string> = new Set(['platform', 'factories', 'centre', 'enterprises']);
