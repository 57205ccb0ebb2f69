import { describe, expect, it } from 'vitest';
import sampleJson from '#resources/demo/statistics.json';
import policyJson from '#resources/policy/handan-2025-2027.json';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import type { Statistic } from '../model/statistic.ts';
import { parsePolicyPack } from '../policy/policyPack.ts';
import { countiesText, countyRows, industriesOfCounty } from './counties.ts';
import { countyTiles } from './countyTiles.ts';
import { figuresSource } from './figuresSource.ts';
import type { FigureSource } from './hallContent.ts';
import { industriesText, industryRows } from './industries.ts';
import { industrySceneTable, weakestScenesOf } from './industryScenes.ts';
import { overviewText, targetRows } from './overview.ts';
import { parseSampleStatistics } from './sampleStatistics.ts';
import { nextStepOf, sceneRows, scenesText } from './scenes.ts';

const instrument = shippedInstrument();
const parsedPolicy = parsePolicyPack(policyJson);
if (!parsedPolicy.ok) throw new Error(parsedPolicy.message);
const policy = parsedPolicy.value;
const asOf = '2026-11-28';

type Five = [number, number, number, number, number];
const contentOf = (statistics: readonly Statistic[], source: FigureSource = 'platform') => ({
  figures: { source, statistics },
  instrument,
  policy,
});
const level = (industry: string | null, county: string | null, counts: Five): Statistic => ({
  id: `levels/${industry ?? '*'}/${county ?? '*'}`,
  kind: 'levels',
  industry,
  county,
  counts,
  asOf,
});
const scene = (id: string, counts: Five): Statistic => ({
  id: `scenes/${id}`,
  kind: 'scenes',
  scene: id,
  counts,
  asOf,
});
const target = (id: string, value: number): Statistic => ({
  id: `targets/${id}`,
  kind: 'targets',
  target: id,
  value,
  asOf,
});

describe('行业画像', () => {
  it('names the industry that has gone the farthest, and the last', () => {
    const content = contentOf([
      level('fastener', null, [0, 10, 10, 0, 0]),
      level('bearing', null, [0, 4, 6, 0, 0]),
      level('other', null, [0, 0, 9, 0, 0]),
    ]);
    const { headline, explanation } = industriesText(content, null);
    expect(headline).toBe('单列的两个行业里，轴承走得最远：六成企业在二级及以上');
    expect(explanation).toBe('紧固件排在最后，五成在二级及以上。');
    expect(
      industryRows(content)
        .map(({ name }) => name)
        .slice(-2),
    ).toEqual(['烘烤食品', '其他']);
  });

  it('says so where several are level, or all', () => {
    const two = [level('fastener', null, [0, 5, 5, 0, 0]), level('bearing', null, [0, 10, 10, 0, 0])];
    expect(industriesText(contentOf(two), null)).toMatchObject({
      headline: '单列的两个行业走得一样远：都有五成企业在二级及以上',
    });
    const three = [...two, level('gear', null, [0, 15, 5, 0, 0])];
    expect(industriesText(contentOf(three), null).headline).toBe(
      '单列的三个行业里，紧固件和轴承走得最远：都有五成企业在二级及以上',
    );
  });

  it('claims nothing where nothing is known', () => {
    expect(industriesText(contentOf([]), null).headline).toBe('还没有可以单列的行业：诊断满 5 家才会单列');
    const merged = contentOf([level('fastener', null, [0, 9, 0, 0, 0])]);
    expect(industriesText(merged, null).headline).toBe('还比不出先后：各行业达到二级的企业都不足以单列');
    expect(industriesText(merged, 'fastener').headline).toBe('紧固件：9 家里，二级及以上还不足以单列');
    expect(industriesText(merged, 'gear').headline).toBe('齿轮还没有单列的数据');
    expect(industriesText(merged, 'nonsense')).toEqual(industriesText(merged, null));
  });

  it('says of one industry how it stands among the others and what it falls short in', () => {
    const byScene = (id: string, counts: Five): Statistic => ({
      id: `industryScenes/fastener/${id}`,
      kind: 'industryScenes',
      industry: 'fastener',
      scene: id,
      counts,
      asOf,
    });
    const content = contentOf([
      level('fastener', null, [8, 12, 20, 0, 0]),
      level('bearing', null, [0, 5, 15, 0, 0]),
      byScene('quality', [20, 0, 20, 0, 0]),
      byScene('energy', [30, 0, 10, 0, 0]),
    ]);
    const { headline, explanation } = industriesText(content, 'fastener');
    expect(headline).toBe('紧固件：40 家里，五成在二级及以上');
    expect(explanation).toBe(
      '在单列的两个行业里排第 2；企业最多的一档是二级及以上，20 家。最普遍的短板是能耗管理。',
    );
    const table = industrySceneTable(content);
    expect(table?.industries.map(({ name }) => name)).toEqual(['紧固件']);
    expect(table?.cells).toHaveLength(instrument.scenes.length);
    expect(table === null ? [] : weakestScenesOf(table, 'bearing')).toEqual([]);
    expect(industrySceneTable(contentOf([]))).toBeNull();
  });
});

describe('县区', () => {
  it('every county of the policy has one tile of its own', () => {
    expect(countyTiles.map(({ county }) => county).toSorted()).toEqual(policy.counties.toSorted());
    expect(new Set(countyTiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(countyTiles.length);
  });

  it('one county opens into the industries that are told there, the largest first', () => {
    const content = contentOf([
      level(null, '永年区', [0, 10, 20, 0, 0]),
      level('bearing', '永年区', [0, 0, 6, 0, 0]),
      level('fastener', '永年区', [0, 5, 9, 0, 0]),
      level('other', '永年区', [0, 5, 5, 0, 0]),
      level('gear', '馆陶县', [0, 5, 5, 0, 0]),
    ]);
    expect(industriesOfCounty(content, '永年区').map(({ name }) => name)).toEqual(['紧固件', '其他', '轴承']);
    expect(countyRows(content).filter(({ distribution }) => distribution !== null)).toHaveLength(1);
    const { headline, tables } = countiesText(content, '永年区');
    expect(headline).toBe('永年区：30 家里，近七成在二级及以上');
    expect(tables.map(({ caption }) => caption)[1]).toContain('永年区单列的行业');
    expect(countiesText(content, null).headline).toBe('目前能单列的县区只有永年区：近七成企业在二级及以上');
  });
});

describe('场景成熟度', () => {
  it('names what most fall short in, and what the next level is', () => {
    const content = contentOf([scene('quality', [0, 10, 20, 0, 0]), scene('decision', [20, 14, 6, 0, 0])]);
    expect(scenesText(content, null)).toMatchObject({
      headline: '两个场景里，最普遍的短板是决策支持：只有约一成半企业在二级及以上',
      explanation: '最成熟的是质量管理，近七成企业在二级及以上；点一个场景，看下一级要做到什么。',
    });
    expect(scenesText(content, 'decision').explanation).toBe('至少一半的企业还没到一级，下一步是一级。');
    expect(scenesText(content, 'quality').explanation).toBe('一半以上的企业已到二级，下一步是三级。');
    expect(scenesText(content, 'energy').headline).toBe('能耗管理还没有统计');
    expect(scenesText(contentOf([]), null).headline).toBe('场景成熟度还没有统计：诊断满 5 家才会公布');
  });

  it('the next level’s criterion is the instrument’s', () => {
    const [first] = instrument.scenes;
    if (first === undefined) throw new Error('no scene');
    const [row] = sceneRows(contentOf([scene(first.id, [5, 30, 10, 5, 5])]));
    expect(nextStepOf(first, row?.distribution ?? null)?.next).toBe(
      first.levels.find(({ level }) => level === 2),
    );
    const [best] = sceneRows(contentOf([scene(first.id, [0, 0, 0, 0, 9])]));
    expect(nextStepOf(first, best?.distribution ?? null)?.next).toBeNull();
    expect(nextStepOf(first, null)).toBeNull();
  });
});

describe('转型总览', () => {
  it('says what is reached and what is farthest, never of what is not known', () => {
    const content = contentOf([target('pilots', 600), target('level2', 47.5), target('level4', 9)]);
    const { headline, explanation } = overviewText(content, null);
    expect(headline).toBe('十项目标已达到一项，最远的是“规上工业企业达到二级及以上占比”：完成 50%');
    expect(explanation).toContain('其余七项没有可以统计的来源');
    expect(targetRows(content).filter(({ value }) => value === null)).toHaveLength(7);
    expect(overviewText(content, 'workshops').headline).toContain('暂无数据');
    expect(overviewText(contentOf([]), null).headline).toBe('十项目标已经定下，目前还没有统计数据');
    expect(overviewText(contentOf([target('pilots', 600)]), null).headline).toBe(
      '十项目标里能算出的一项都已达到',
    );
  });

  it('a target is called reached only when it is', () => {
    const [almost] = targetRows(contentOf([target('pilots', 599)]));
    expect(almost?.percent).toBe(99);
    const row = targetRows(contentOf([target('level2', 94.9)])).find(({ key }) => key === 'level2');
    expect(row?.percent).toBe(99);
    expect(overviewText(contentOf([target('level2', 95)]), 'level2').headline).toBe(
      '规上工业企业达到二级及以上占比已达到目标：95%',
    );
    expect(targetRows(contentOf([])).map(({ target: wanted }) => wanted)).toContain('40 家以上');
  });
});

describe('the figures of 示例', () => {
  const sample = parseSampleStatistics(sampleJson);
  if (!sample.ok) throw new Error(sample.message);
  const content = contentOf(sample.value, 'sample');

  it('are parsed, fill every exhibit, and every source names them', () => {
    for (const text of [overviewText, industriesText, countiesText, scenesText]) {
      const { source, headline, tables } = text(content, null);
      expect(source).toContain('示例');
      expect(headline).not.toMatch(/还没有|比不出/);
      for (const { columns, rows } of tables)
        for (const cells of rows) expect(cells).toHaveLength(columns.length);
    }
    expect(industryRows(content).every(({ distribution }) => distribution !== null)).toBe(true);
    expect(parseSampleStatistics([{ kind: 'levels' }]).ok).toBe(false);
  });

  it('say how many enterprises they stand for', () => {
    expect(figuresSource(content.figures)).toBe(
      '数据：示例数据集，并非真实统计 · 600 家虚构企业 · 少于 5 家的分组已合并',
    );
    expect(figuresSource({ ...content.figures, source: 'platform' })).toContain(
      '中心平台汇总，截至 2026年11月20日 · 600 家已诊断企业',
    );
  });
});
