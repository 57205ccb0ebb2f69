import { describe, expect, test } from 'vitest';
import { readResource } from '#tests/fixtures/packs.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { servicesOption } from '../charts/exhibits/servicesOption.ts';
import { exchangesOf, servicesOf } from './services.ts';
import { servicesText } from './servicesText.ts';

const policy = readResource('policy/handan-2025-2027.json') as PolicyPack;
const graph = servicesOf(policy);

describe('the service system', () => {
  test('has one platform, a brain for each cluster, and every part once else', () => {
    const names = graph.nodes.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('产业大脑'))).toEqual([
      '关键标准件产业大脑',
      '结构性金属制品产业大脑',
      '现代食品产业大脑',
    ]);
    expect(new Set(graph.nodes.map(({ id }) => id)).size).toBe(graph.nodes.length);
    expect(graph.nodes).toHaveLength(11);
  });

  test('links only parts that stand, none to itself, no pair twice', () => {
    const ids = new Set(graph.nodes.map(({ id }) => id));
    const pairs = graph.links.map(({ from, to }) => [from, to].toSorted().join('|'));
    for (const { from, to } of graph.links) expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('what one gives is what the other gets', () => {
    for (const node of graph.nodes) {
      for (const { other, gives, gets } of exchangesOf(graph, node.id)) {
        const back = exchangesOf(graph, other.id).find((one) => one.other.id === node.id);
        expect([back?.gives, back?.gets]).toEqual([gets, gives]);
      }
    }
  });

  test('a part that the policy does not have is not there, nor are its links', () => {
    const { sharedFactories: _none, ...services } = policy.services;
    const without = servicesOf({ ...policy, services });
    expect(without.nodes.map(({ id }) => id)).not.toContain('factories');
    expect(without.links.filter(({ from, to }) => from === 'factories' || to === 'factories')).toEqual([]);
  });

  test('every node has a place of its own in the picture', () => {
    const { series } = servicesOption(graph, null, 1) as {
      series: { data: { id: string; x: number; y: number }[] }[];
    };
    const places = series[0]?.data.map(({ x, y }) => `${x}/${y}`) ?? [];
    expect(new Set(places).size).toBe(graph.nodes.length);
  });

  test('says whom it serves, and of a part with how many it deals', () => {
    expect(servicesText(policy, null).headline).toBe('600 家试点企业，背后有 7 方直接服务');
    expect(servicesText(policy, 'platform').headline).toBe(
      '数字化服务平台与 5 方往来：河北省工业企业服务平台等',
    );
    expect(servicesText(policy, 'nobody')).toEqual(servicesText(policy, null));
    expect(servicesText({ ...policy, services: {}, targets: [] }, null).headline).not.toContain('undefined');
  });
});
