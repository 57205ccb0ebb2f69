import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { addSampleData, type SampleCodes } from '#tests/platform/sampleData.ts';
import { buildServer } from '#tests/platform/server.ts';
import { runConformance } from './runConformance.ts';
import { openSession } from './session.ts';

const storage = memoryStorage();
const server = buildServer({ storage });
let url = '';
let codes: SampleCodes = { consultant: '', kiosk: '' };

beforeAll(async () => {
  codes = await addSampleData(storage, Date.now());
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

test.each(['consultant', 'kiosk'] as const)(
  'the reference platform does as the protocol has it, to a %s',
  async (scope) => {
    const findings = await runConformance(await openSession(url, codes[scope]), () => undefined);
    expect(findings.length).toBeGreaterThan(4);
    expect(findings.filter(({ fault }) => fault !== null)).toEqual([]);
  },
);

test('a platform that does otherwise is found out', async () => {
  const { code } = await freshCode();
  const session = await openSession(url, code);
  const forgetful = { ...session, push: async () => ({ answers: [], cursor: 'x', more: false }) };
  const findings = await runConformance(forgetful, () => undefined);
  expect(findings.filter(({ fault }) => fault !== null).length).toBeGreaterThan(5);
});

async function freshCode(): Promise<{ readonly code: string }> {
  return { code: (await addSampleData(storage, Date.now())).consultant };
}
