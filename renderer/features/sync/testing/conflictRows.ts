import { packKey, type Conflict, type PinnedPack } from '#data/rows.ts';
import type { DeskDatabase } from '#data/database.ts';
import { put } from '#data/testing/openFresh.ts';
import { answerRow, enterpriseRow, ratingRow, sessionRow } from '#data/testing/sampleRows.ts';
import instrument from '#resources/instrument/miit-sme-2024.json';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import type { Json } from '#shared/sync/fields.ts';

const longName = '邯郸市永年区恒固高强度紧固件及异形件智能制造装备集团股份有限公司第二分公司';

const note =
  '车间主任：工单在 MES 里派，但报工还是班组长晚上补录，当天看不到真实进度；两条冷镦线已经联网，热处理线还靠人工抄表。';

/** An enterprise with a long name, one diagnosis by the shipped instrument, and an answer and two ratings of it. */
export const enterprise = enterpriseRow(1, { name: longName });

/** A conflict of a row of that diagnosis. */
export function conflictOn(
  id: string,
  table: Conflict['table'],
  rowId: string,
  more: Partial<Conflict>,
): Conflict {
  return {
    id,
    table,
    rowId,
    sessionId: table === 'enterprises' ? null : 's',
    clash: { kind: 'deletion', keptSide: 'local' },
    local: { by: '王顾问', at: Date.now() - 7_200_000 },
    remote: { by: '李顾问', at: Date.now() - 3_600_000 },
    foundAt: Date.now() - 600_000,
    settled: null,
    ...more,
  };
}

const field = (name: string, kept: Json, lost: Json): Pick<Conflict, 'clash'> => ({
  clash: { kind: 'field', field: name, kept, lost, keptSide: 'remote' },
});

/** One conflict of every kind that a person meets. */
export const everyKind: readonly Conflict[] = [
  conflictOn('level', 'sceneRatings', 's:production', field('level', 2, 3)),
  conflictOn('note', 'sceneRatings', 's:production', field('note', note, '看过工单台账，报工滞后一天。')),
  conflictOn('answer', 'answers', 's:network', {
    ...field('value', { options: ['control'] }, { options: ['control', 'business'] }),
  }),
  conflictOn('points', 'sessions', 's', field('painPoints', ['交期不准'], ['库存高', '交期不准'])),
  conflictOn('deleted', 'answers', 's:talent', {}),
  conflictOn('name', 'enterprises', enterprise.id, field('name', longName, '恒固紧固件')),
];

/** Puts all of this into a database. */
export async function putConflicts(database: DeskDatabase, conflicts = everyKind): Promise<void> {
  const parsed = parseInstrumentPack(instrument);
  if (!parsed.ok) throw new Error(parsed.message);
  const pack: PinnedPack = {
    pack: parsed.value,
    reference: { id: parsed.value.id, version: parsed.value.version, hash: 'shipped' },
  };
  await put(
    database,
    { table: 'packs', op: 'put', row: { ...pack, id: packKey(pack.reference) } },
    { table: 'enterprises', op: 'put', row: enterprise },
    {
      table: 'sessions',
      op: 'put',
      row: sessionRow('s', enterprise.id, { pack: pack.reference, painPoints: ['交期不准'] }),
    },
    { table: 'answers', op: 'put', row: answerRow('s', 'network') },
    { table: 'answers', op: 'put', row: { ...answerRow('s', 'talent', null), note: '有两名数据员' } },
    { table: 'sceneRatings', op: 'put', row: { ...ratingRow('s', 'production', 2), note } },
    ...conflicts.map((row) => ({ table: 'conflicts', op: 'put', row }) as const),
  );
}
