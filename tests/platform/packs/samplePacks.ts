import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import type { NewPack, PackStore } from './packStore.ts';

const resources = join(import.meta.dirname, '../../../resources');

/** What tells a person who looks that the second edition is a made-up one. */
export const secondWording = '（平台第 2 版示例措辞）';

/**
 * Publishes the packs that the app ships with as version 1, byte for byte, and a second edition of the instrument, so that
 * there is something to arrive. May be done on every start.
 */
export async function publishSamplePacks(packs: PackStore): Promise<void> {
  const there = await packs.list();
  const publish = async (pack: NewPack): Promise<void> => {
    // What an earlier start has published stays, however this program would make it now.
    const isThere = there.some(
      ({ kind, id, version }) => kind === pack.kind && id === pack.id && version === pack.version,
    );
    if (!isThere) await packs.publish(pack);
  };
  const instrument = await readFile(join(resources, 'instrument/miit-sme-2024.json'));
  const policy = await readFile(join(resources, 'policy/handan-2025-2027.json'));
  const first = { version: 1, changes: ['首次发布，与软件自带的相同'] };
  await publish({ kind: 'instrument', id: 'miit-sme-2024', ...first, content: instrument });
  await publish({ kind: 'policy', id: 'handan-2025-2027', ...first, content: policy });
  const { content, change } = secondEdition(instrument.toString());
  await publish({ kind: 'instrument', id: 'miit-sme-2024', version: 2, changes: [change], content });
}

/** The shipped instrument with another wording of an option of its first question, and what its changes say of that. */
function secondEdition(text: string): { readonly content: Uint8Array; readonly change: string } {
  const parsed = parseInstrumentPack(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.message);
  const [question, ...questions] = parsed.value.questions;
  const option = question?.options.find(({ exclusive = false }) => !exclusive);
  if (question === undefined || option === undefined)
    throw new Error('The shipped instrument has no question.');
  const label = `${option.label}${secondWording}`;
  const next: InstrumentPack = {
    ...parsed.value,
    version: '2',
    questions: [
      { ...question, options: question.options.map((one) => (one === option ? { ...one, label } : one)) },
      ...questions,
    ],
  };
  const change = `“${question.name}”的选项“${option.label}”加注，示例，分值不变`;
  return { content: Buffer.from(`${JSON.stringify(next, null, 1)}\n`), change };
}
