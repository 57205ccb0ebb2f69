import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '../instrument/pack.ts';
import type { Json } from './fields.ts';
import { canJoin, choicesOf, settledValue, type FieldClash } from './settlement.ts';

const clashOf = (field: string, kept: Json | undefined, lost: Json | undefined): FieldClash => ({
  kind: 'field',
  field,
  kept,
  lost,
  keptSide: 'local',
});
const value = fc.option(fc.jsonValue() as fc.Arbitrary<Json>, { nil: undefined });
const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '\n', ' '), maxLength: 12 });
const option = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const list = fc.uniqueArray(option, { maxLength: 5 });

test('what stands and the other are exactly these', () => {
  fc.assert(
    fc.property(value, value, (kept, lost) => {
      const clash = clashOf('note', kept, lost);
      expect(settledValue(clash, 'kept')).toEqual(kept);
      expect(settledValue(clash, 'lost')).toEqual(lost);
    }),
  );
});

test('both contain both texts, line by line', () => {
  fc.assert(
    fc.property(text, text, (kept, lost) => {
      fc.pre(canJoin(kept, lost));
      const both = settledValue(clashOf('note', kept, lost), 'both') as string;
      expect(`\n${both}\n`).toContain(`\n${kept}\n`);
      expect(`\n${both}\n`).toContain(`\n${lost}\n`);
    }),
  );
});

test('lists become one: nothing twice, nothing missing, what stands first', () => {
  fc.assert(
    fc.property(list, list, fc.boolean(), (kept, lost, asAnswer) => {
      const held = (items: readonly string[]): Json => (asAnswer ? { options: items } : items);
      fc.pre(canJoin(held(kept), held(lost)));
      const both = settledValue(clashOf('value', held(kept), held(lost)), 'both');
      const items = (asAnswer ? (both as { options: string[] }).options : both) as readonly string[];
      expect(items.slice(0, kept.length)).toEqual(kept);
      expect(new Set(items)).toEqual(new Set([...kept, ...lost]));
      expect(new Set(items).size).toBe(items.length);
    }),
  );
});

test('where there is nothing to join, what stands stays', () => {
  for (const [kept, lost] of [
    ['记录', ''],
    ['记录', '记录'],
    [['甲'], []],
    [3, 2],
    [null, { options: ['a'] }],
    [{ inputs: { total: '3' } }, { inputs: { total: '4' } }],
  ] as const) {
    expect(canJoin(kept, lost)).toBe(false);
    expect(settledValue(clashOf('value', kept, lost), 'both')).toEqual(kept);
  }
});

test('a text that holds the other already is not lengthened', () => {
  expect(settledValue(clashOf('note', '甲\n乙', '乙'), 'both')).toBe('甲\n乙');
  expect(settledValue(clashOf('note', '1', '21'), 'both')).toBe('1\n21');
});

test('what a person wrote is taken as it is', () => {
  expect(settledValue(clashOf('note', '甲', '乙'), 'edited', '丙')).toBe('丙');
});

test('only what makes sense for a field is offered', () => {
  const offered = (table: Parameters<typeof choicesOf>[0], field: string, kept: Json, lost: Json) =>
    choicesOf(table, clashOf(field, kept, lost)).join(' ');
  expect(offered('sceneRatings', 'level', 2, 3)).toBe('kept lost');
  expect(offered('sceneRatings', 'note', '甲', '乙')).toBe('kept lost both edited');
  expect(offered('sceneRatings', 'note', '甲', '')).toBe('kept lost edited');
  expect(offered('sceneRatings', 'note', '甲\n乙', '乙')).toBe('kept lost edited');
  expect(offered('sessions', 'painPoints', ['甲'], ['乙'])).toBe('kept lost both');
  expect(offered('enterprises', 'name', '甲', '乙')).toBe('kept lost edited');
  expect(offered('sessions', 'closedAt', 5, 6)).toBe('kept');
  expect(offered('sessions', 'ofANewerApp', 5, 6)).toBe('kept');
  expect(choicesOf('answers', { kind: 'deletion', keptSide: 'local' })).toEqual(['kept', 'lost']);
});

test('a field that one side does not have can only stay', () => {
  expect(choicesOf('evidence', clashOf('note', '甲', undefined))).toEqual(['kept', 'edited']);
});

test('the options of both fit a question of several, unless one excludes the others', () => {
  const question: Question = {
    id: 'network',
    dimension: 'd',
    group: 'g',
    name: '网络建设',
    kind: 'multiple',
    max: 8,
    prompt: '',
    options: [
      { key: 'none', label: '以上均无', score: 0, exclusive: true },
      { key: 'control', label: '工控网', score: 2 },
      { key: 'business', label: '应用网', score: 2 },
    ],
    evidence: [],
  };
  const offered = (kept: string, lost: string, asked: Question | null) =>
    choicesOf('answers', clashOf('value', { options: [kept] }, { options: [lost] }), asked);
  expect(offered('control', 'business', question)).toContain('both');
  expect(offered('none', 'business', question)).not.toContain('both');
  expect(offered('control', 'business', { ...question, kind: 'single' })).not.toContain('both');
  expect(offered('control', 'business', null)).not.toContain('both');
});
