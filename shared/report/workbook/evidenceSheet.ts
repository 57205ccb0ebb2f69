import { itemKey } from '../../instrument/items.ts';
import type { InstrumentPack } from '../../instrument/pack.ts';
import type { Evidence } from '../../model/evidence.ts';
import { numberCell, textCell, timeCell } from './cells.ts';
import { sessionColumns } from './sessionColumns.ts';
import { sheetsOf, type BookSheet, type SheetColumn } from './sheet.ts';
import type { BookSession, BookSource } from './source.ts';

type EvidenceRow = Pick<BookSession, 'bundle'> & { readonly evidence: Evidence; readonly item: string };

const columns: readonly SheetColumn<EvidenceRow>[] = [
  ...sessionColumns,
  { title: '文件', width: 36, cell: ({ evidence }) => textCell(evidence.name) },
  { title: '对应项目', width: 18, cell: ({ item }) => textCell(item) },
  { title: '文件类型', width: 18, cell: ({ evidence }) => textCell(evidence.mediaType) },
  { title: '大小（字节）', width: 12, cell: ({ evidence }) => numberCell(evidence.size) },
  { title: 'SHA-256', width: 68, cell: ({ evidence }) => textCell(evidence.sha256) },
  { title: '添加人', width: 12, cell: ({ evidence }) => textCell(evidence.addedBy) },
  { title: '添加时间（北京时间）', width: 18, cell: ({ evidence }) => timeCell(evidence.addedAt) },
  { title: '说明', width: 30, cell: ({ evidence }) => textCell(evidence.note) },
];

/** 佐证材料: every file, the item that it supports, and what it can be recognised by. */
export function evidenceSheets({ sessions }: BookSource): readonly BookSheet[] {
  const rows = sessions.flatMap(({ bundle, pack }) =>
    (bundle.evidence ?? []).map((evidence) => ({ bundle, evidence, item: itemName(pack, evidence.itemKey) })),
  );
  return sheetsOf('佐证材料', columns, rows, 1);
}

function itemName(pack: InstrumentPack, key: string): string {
  const question = pack.questions.find(({ id }) => itemKey({ kind: 'question', id }) === key);
  const scene = pack.scenes.find(({ id }) => itemKey({ kind: 'scene', id }) === key);
  return question?.name ?? scene?.name ?? key;
}
