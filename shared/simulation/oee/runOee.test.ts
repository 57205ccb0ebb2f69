import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { costOf, initialOeeChoice, withConnection, withMeasure, type OeeChoice } from './choice.ts';
import { exampleLine, exampleMachine } from './exampleLine.ts';
import { losses, lossKinds } from './lossTree.ts';
import { measureKinds, type MeasureKind } from './measures.ts';
import { oeeOutcome } from './outcome.ts';
import type { OeeParameters } from './parameters.ts';
import { runOee } from './runOee.ts';

const parameters = exampleLine([
  exampleMachine({ name: '下料', cycle: 24, minorStops: 3, minorLength: 40 }),
  exampleMachine({
    name: '热镦',
    cycle: 30,
    speed: 90,
    between: 300,
    response: 10,
    repair: 15,
    minorStops: 12,
    minorLength: 80,
    changeover: 30,
    scrap: 2,
    startUp: 4,
  }),
]);
const asIs = initialOeeChoice(parameters);
const run = (choice: OeeChoice, seed = 1, given: OeeParameters = parameters) =>
  runOee({ parameters: given, choice, seed });

test('what was not changed comes out as it was, and the finding holds paper against good pieces', () => {
  const result = run(asIs);
  expect(result.improved).toEqual(result.baseline);
  expect(result).toMatchObject({ cost: 0, gained: 0 });
  const { finding, effects, tables } = oeeOutcome(result);
  expect(finding).toContain('手工报表上开动率');
  expect(finding).toContain('没人记');
  expect(effects.map(gainOf)).toEqual([0, 0, 0, 0]);
  expect(tables.map(({ rows }) => rows.length)).toEqual([11, 3, 4, 6]);
  for (const { columns, rows } of tables) {
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test('connecting machines shows losses and makes nothing more', () => {
  const result = run({ ...asIs, connected: true });
  expect(result.improved).toEqual(result.baseline);
  expect(result.cost).toBe(40_000);
  const { finding, effects } = oeeOutcome(result);
  expect(finding).toContain('联网后看清：占时间最多的损失是小停机');
  expect(finding).toContain('先做“小停机治理”');
  expect(effects.at(-1)?.improved).toBe(100);
  expect(effects.at(-1)?.baseline).toBeLessThan(100);
});

test('of losses of time, each taken away wholly, the one that takes most time pays most', () => {
  const target = {
    changeover: 'changeover',
    alarm: 'response',
    minorStops: 'minorStop',
    speed: 'speed',
  } as const;
  const whole = { cut: 100, cost: 0 };
  const measures = {
    alarm: whole,
    maintenance: whole,
    changeover: whole,
    minorStops: whole,
    speed: whole,
    quality: whole,
  };
  const machine = exampleMachine({
    cycle: 30,
    speed: 94,
    between: 200,
    response: 5,
    repair: 5,
    minorStops: 12,
    minorLength: 80,
    changeover: 60,
  });
  const given = exampleLine([machine], { shifts: 40, measures });
  for (let seed = 0; seed < 10; seed += 1) {
    const { baseline, gains } = run(initialOeeChoice(given), seed, given);
    const lost = (kind: keyof typeof target) => baseline.line.tree.losses[target[kind]];
    const timeGains = gains
      .filter(({ kind }) => kind in target)
      .map(({ kind }) => kind as keyof typeof target);
    expect(timeGains).toHaveLength(4);
    expect(timeGains).toEqual(timeGains.toSorted((one, other) => lost(other) - lost(one)));
    expect(timeGains[0]).toBe('minorStops');
    // Without a loss of L minutes in T, there is time for T / (T − L) times as many.
    const { planned } = baseline.line.tree;
    for (const { kind, good } of gains) {
      if (!(kind in target)) continue;
      const expected = baseline.line.good * (planned / (planned - lost(kind as keyof typeof target)) - 1);
      expect(Math.abs(good - expected)).toBeLessThan(0.03 * baseline.line.good);
    }
  }
});

test('bad pieces that are no longer made are good ones, to the piece', () => {
  const given: OeeParameters = {
    ...parameters,
    measures: { ...parameters.measures, quality: { cut: 100, cost: 0 } },
  };
  const { baseline, improved, gained } = run(withMeasure(asIs, 'quality', null, true), 1, given);
  expect(improved.line.pieces).toBe(baseline.line.pieces);
  expect(improved.line.good).toBe(improved.line.pieces);
  expect(gained).toBeCloseTo(baseline.line.pieces - baseline.line.good, 9);
});

test.each(measureKinds)('%s at one half halves what it goes at, and in no world lowers OEE', (kind) => {
  const goesAt: Readonly<Record<MeasureKind, readonly (typeof lossKinds)[number][]>> = {
    alarm: ['response'],
    maintenance: ['response', 'repair'],
    changeover: ['changeover'],
    minorStops: ['minorStop'],
    speed: ['speed'],
    quality: ['startUp', 'scrap'],
  };
  let [before, after] = [0, 0];
  for (let seed = 0; seed < 6; seed += 1) {
    const { baseline, improved, gained } = run(withMeasure(asIs, kind, null, true), seed, {
      ...parameters,
      shifts: 60,
    });
    // For a piece: of a better line there are more pieces, and more to lose.
    const perPiece = ({ line }: typeof baseline) =>
      goesAt[kind].reduce((sum, loss) => sum + line.tree.losses[loss], 0) / line.pieces;
    before += perPiece(baseline);
    after += perPiece(improved);
    expect(gained).toBeGreaterThanOrEqual(0);
    expect(improved.line.rates.oee).toBeGreaterThanOrEqual(baseline.line.rates.oee);
  }
  expect(after / before).toBeGreaterThan(0.4);
  expect(after / before).toBeLessThan(0.6);
});

test('what is done where the line is not held up brings nothing, and the finding says so', () => {
  const given = exampleLine([
    exampleMachine({ cycle: 30, minorStops: 10, minorLength: 60 }),
    exampleMachine({ cycle: 10, minorStops: 4, minorLength: 30 }),
  ]);
  const result = run(withMeasure(initialOeeChoice(given), 'minorStops', 1, true), 1, given);
  expect(result.gained).toBe(0);
  expect(result.paybackDays).toBeNull();
  expect(oeeOutcome(result).finding).toBe('投入 1 万元，合格品一件没多：改的不是卡住全线的损失');
});

test('gains are what one gets when one then takes the measure, and go when it is taken everywhere', () => {
  const first = run({ ...asIs, connected: true });
  for (const { kind, good, cost } of first.gains) {
    const taken = run(withMeasure(first.choice, kind, null, true));
    expect(taken.gained).toBeCloseTo(good, 9);
    expect(taken.cost - first.cost).toBe(cost);
    expect(taken.gains.map((gain) => gain.kind)).not.toContain(kind);
  }
  expect(first.gains.map(({ good }) => good)).toEqual(
    first.gains.map(({ good }) => good).toSorted((one, other) => other - one),
  );
});

test('payback is the cost over what more good pieces earn in a day', () => {
  const result = run(withMeasure(asIs, 'minorStops', 1, true));
  const { paybackDays, gained, cost } = result;
  expect(cost).toBe(10_000);
  expect(paybackDays).toBeCloseTo(10_000 / (gained * 2), 9);
  expect(oeeOutcome(result).finding).toContain('个工作日收回');
  const unpaid = run(withMeasure(asIs, 'minorStops', 1, true), 1, { ...parameters, margin: 0 });
  expect(oeeOutcome(unpaid).finding).toContain('收不回来');
});

test('an alarm connects the machines; without a connection it neither works nor costs', () => {
  const alarmed = withMeasure(asIs, 'alarm', 1, true);
  expect(alarmed).toEqual({ connected: true, taken: [[], ['alarm']] });
  expect(costOf(parameters, alarmed)).toBe(50_000);
  const cut = { ...alarmed, connected: false };
  expect(costOf(parameters, cut)).toBe(0);
  const result = run(cut);
  expect(result.improved).toEqual(result.baseline);
  expect(oeeOutcome(result).finding).toContain('手工报表');
  expect(withConnection(alarmed, false)).toEqual(asIs);
});

test('a measure is taken on one machine or on all, once, and left again', () => {
  const all = withMeasure(withMeasure(asIs, 'speed', null, true), 'speed', 0, true);
  expect(all.taken).toEqual([['speed'], ['speed']]);
  expect(withMeasure(all, 'speed', 0, false).taken).toEqual([[], ['speed']]);
});

test('the timeline holds the first shift of every machine, in order and without overlap', () => {
  const { timeline } = run(asIs).baseline;
  expect(timeline.length).toBeGreaterThan(10);
  for (const place of [0, 1]) {
    const own = timeline.filter(({ machine }) => machine === place);
    expect(own.length).toBeGreaterThan(0);
    for (const [at, { from, to }] of own.entries()) {
      expect(from).toBeGreaterThanOrEqual(own[at - 1]?.to ?? 0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(420 * 60_000);
    }
  }
});

test('the same seed gives the same numbers, another one others', () => {
  const choice = withMeasure(asIs, 'maintenance', null, true);
  expect(run(choice, 5)).toEqual(run(choice, 5));
  expect(run(choice, 5).improved.line.tree).not.toEqual(run(choice, 6).improved.line.tree);
});

test('all six big losses of Nakajima have their place in the tree', () => {
  const big = new Set(lossKinds.map((kind) => losses[kind].big).filter((name) => name !== null));
  expect(big.size).toBe(6);
});
