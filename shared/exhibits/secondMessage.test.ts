import { expect, test } from 'vitest';
import { shippedPolicy } from '#tests/fixtures/interchange.ts';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import { parseCasesPack } from './casesPack.ts';
import { parseSampleStatistics } from './sampleStatistics.ts';
import { secondMessageSchema, type SecondMessage } from './secondMessage.ts';
import { parseSolutionsPack } from './solutionsPack.ts';

const solutions = parseSolutionsPack(readResource('solutions/demo-solutions.json'));
const cases = parseCasesPack(readResource('cases/demo-cases.json'));
const statistics = parseSampleStatistics(readResource('demo/statistics.json'));
if (!solutions.ok || !cases.ok || !statistics.ok) throw new Error('the shipped content cannot be read');

const content = {
  figures: { source: 'sample' as const, statistics: statistics.value },
  instrument: shippedInstrument(),
  policy: shippedPolicy(),
  solutions: solutions.value,
  cases: cases.value,
  today: '2026-11-28',
};
const exhibit = { kind: 'exhibit', exhibit: 'counties', selected: '永年区', content } satisfies SecondMessage;
const passes = (message: unknown) => secondMessageSchema.safeParse(message).success;

test('what the exhibits show passes as it is', () => {
  expect(secondMessageSchema.parse(exhibit)).toEqual(exhibit);
  expect(passes({ kind: 'blank' })).toBe(true);
});

test('whatever is not named stays out', () => {
  const enterprise = { name: '永年紧固件一厂' };
  expect(passes({ ...exhibit, enterprise })).toBe(false);
  expect(passes({ ...exhibit, content: { ...content, enterprise } })).toBe(false);
  expect(passes({ kind: 'blank', enterprise })).toBe(false);
  const [first, ...others] = content.figures.statistics;
  const figures = { source: 'desk', statistics: [{ ...first, enterprise }, ...others] };
  const parsed = secondMessageSchema.parse({ ...exhibit, content: { ...content, figures } });
  expect(JSON.stringify(parsed)).not.toContain(enterprise.name);
});

test('a case that names its enterprise does not pass', () => {
  const [first, ...others] = content.cases.cases;
  const named = { ...content.cases, cases: [{ ...first, enterprise: '永年紧固件一厂' }, ...others] };
  expect(passes({ ...exhibit, content: { ...content, cases: named } })).toBe(false);
});
