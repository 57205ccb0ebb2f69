import { beforeAll, describe, expect, it } from 'vitest';
import { makeDocument, type DocumentRequest, type MadeDocument } from '#shared/report/batch/makeDocument.ts';
import type { SelectionInput } from '#shared/report/selection.ts';
import { readSamples, type Sample } from './samples.ts';

let samples: readonly Sample[];
beforeAll(async () => {
  samples = await readSamples();
});

const common = { appVersion: '1.0.0', known: null } as const;

async function made(request: DocumentRequest): Promise<Extract<MadeDocument, { readonly state: 'made' }>> {
  const result = await makeDocument(request);
  if (!result.ok) throw new Error(result.message);
  if (result.value.state !== 'made') throw new Error('it is made of something else now');
  return result.value;
}

const inputOf = (index: number) => {
  const sample = samples[index];
  if (sample === undefined) throw new Error(`no sample ${index}`);
  return sample.input;
};

const selection = (): SelectionInput => {
  const { policy, template, today } = inputOf(0);
  return { sessions: samples.map(({ input }) => input), scope: '全部诊断', policy, template, today };
};

describe('a document of one diagnosis', () => {
  it('is told with its size, hash, edition and result, and is the same each time', async () => {
    const request = { ...common, document: 'diagnosis', input: inputOf(0) } as const;
    const [one, other] = [await made(request), await made(request)];
    expect(one).toEqual(other);
    expect(one.told).toMatchObject({
      bytes: one.bytes.length,
      edition: inputOf(0).packReference,
      result: { score: samples[0]?.model.result.score },
    });
  });

  it('is not made again while it would be the same, on whatever day', async () => {
    const request = { ...common, document: 'sheet', input: inputOf(0) } as const;
    const { fingerprint } = (await made(request)).told;
    const later = { ...request, input: { ...inputOf(0), today: '2027-01-01' }, known: fingerprint };
    expect(await makeDocument(later)).toEqual({ ok: true, value: { state: 'unchanged' } });
  });

  it('is made again when anything that is printed has changed', async () => {
    const input = inputOf(0);
    const { fingerprint } = (await made({ ...common, document: 'sheet', input })).told;
    const { enterprise, session } = input.bundle;
    const changed: readonly Partial<DocumentRequest>[] = [
      { appVersion: '1.0.1' },
      { document: 'diagnosis' },
      { input: { ...input, template: { ...input.template, centre: '另一中心' } } },
      { input: { ...input, bundle: { ...input.bundle, enterprise: { ...enterprise, name: '改名' } } } },
      { input: { ...input, bundle: { ...input.bundle, session: { ...session, notes: '补充' } } } },
      { input: { ...input, previous: input.bundle } },
    ] as readonly Partial<DocumentRequest>[];
    for (const change of changed) {
      const request = { ...common, document: 'sheet', input, ...change, known: fingerprint };
      expect((await made(request as DocumentRequest)).told.fingerprint).not.toBe(fingerprint);
    }
  });

  it('that has nothing to compare with says so', async () => {
    const input = { ...inputOf(0), previous: null };
    expect(await makeDocument({ ...common, document: 'comparison', input })).toMatchObject({
      ok: false,
      code: 'nothingToCompare',
    });
  });
});

describe('a document over a selection', () => {
  it.each(['industry', 'workbook'] as const)(
    '%s is known again by how and of what it is made',
    async (document) => {
      const first = await made({ ...common, document, input: selection() });
      const { fingerprint } = first.told;
      expect(first.told.edition).toBeUndefined();
      const same = { ...common, document, input: selection(), known: fingerprint };
      expect(await makeDocument(same)).toEqual({ ok: true, value: { state: 'unchanged' } });
      const elsewhere = await made({ ...same, input: { ...selection(), scope: '永年区' } });
      expect(elsewhere.told.fingerprint).not.toBe(fingerprint);
      const fewer = await made({
        ...same,
        input: { ...selection(), sessions: selection().sessions.slice(1) },
      });
      expect(fewer.told.fingerprint).not.toBe(fingerprint);
    },
  );

  it('over too few enterprises is refused', async () => {
    const input = { ...selection(), sessions: selection().sessions.slice(0, 2) };
    expect(await makeDocument({ ...common, document: 'industry', input })).toMatchObject({
      ok: false,
      code: 'tooFewEnterprises',
    });
  });
});
