import { expect, test } from 'vitest';
import type { ListedDemand } from '#data/queries/demands.ts';
import { isFound, type DemandFilter } from './demandFilter.ts';

const demand: ListedDemand = {
  id: 'd',
  activityId: 'a',
  activity: '紧固件供需对接会',
  enterprise: '永年紧固件1厂',
  contact: { name: '王工', phone: '0310-6600000' },
  scenes: ['quality'],
  text: '想找视觉检测的服务商',
  source: 'kiosk',
  status: 'following',
  notes: [],
  registeredAt: 1,
  sample: false,
  updatedAt: 1,
};

const found = (filter: Partial<DemandFilter>) =>
  isFound(demand, { status: 'all', text: '', ...filter }, (id) => (id === 'quality' ? '质量管控' : id));

test('a demand is found by its state', () => {
  const states = ['all', 'pending', 'open', 'following', 'done'] as const;
  expect(states.filter((status) => found({ status }))).toEqual(['all', 'pending', 'following']);
});

test('every word that was typed stands somewhere in it', () => {
  expect(
    ['视觉', '王工', '6600000', '质量管控 永年', '供需', ' '].filter((text) => found({ text })),
  ).toHaveLength(6);
  expect(found({ text: '质量管控 轴承' })).toBe(false);
});
