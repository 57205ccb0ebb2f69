import { buildDocument } from '#shared/report/buildDocument.ts';
import { makeDocument, type DocumentRequest } from '#shared/report/batch/makeDocument.ts';
import { readSamples } from '../samples.ts';

/** A document that Node made: what of, and the SHA-256 (hex) of its bytes. */
export type NodeDocument = { readonly request: DocumentRequest; readonly sha256: string };

/** One document of each kind, of a session that has one before it, and some more reports. */
async function nodeDocuments(): Promise<readonly NodeDocument[]> {
  const samples = await readSamples();
  const compared = samples.find(({ input }) => buildDocument('comparison', input).ok);
  if (compared === undefined) throw new Error('no session with one before it');
  const { policy, template, today } = compared.input;
  const over = { sessions: samples.map(({ input }) => input), scope: '全部诊断', policy, template, today };
  const common = { appVersion: '0', known: null };
  const requests: readonly DocumentRequest[] = [
    ...(['diagnosis', 'comparison', 'acceptance', 'sheet'] as const).map((document) => ({
      ...common,
      document,
      input: compared.input,
    })),
    ...samples.slice(0, 3).map(({ input }) => ({ ...common, document: 'diagnosis' as const, input })),
    { ...common, document: 'industry', input: over },
    { ...common, document: 'workbook', input: over },
  ];
  return Promise.all(
    requests.map(async (request) => {
      const made = await makeDocument(request);
      if (!made.ok || made.value.state !== 'made') throw new Error(`${request.document} was not made`);
      return { request, sha256: made.value.told.sha256 };
    }),
  );
}

process.stdout.write(JSON.stringify(await nodeDocuments()));
