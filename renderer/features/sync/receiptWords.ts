import dayjs from 'dayjs';
import type { ReceiptRow } from '#data/rows.ts';
import { kindCounts, tableName } from '#shared/sync/tableWords.ts';

/** One line of the list of receipts: a sync, or several in a row in which nothing happened (newest first). */
export type ReceiptEntry =
  | { readonly kind: 'one'; readonly receipt: ReceiptRow }
  | { readonly kind: 'quiet'; readonly receipts: readonly ReceiptRow[] };

/** Puts syncs in a row that changed nothing into one line: there is one every quarter of an hour. */
export function foldQuiet(receipts: readonly ReceiptRow[]): readonly ReceiptEntry[] {
  const entries: ReceiptEntry[] = [];
  let quiet: readonly ReceiptRow[] = [];
  const flush = () => {
    const [first] = quiet;
    if (quiet.length > 1) entries.push({ kind: 'quiet', receipts: quiet });
    else if (first !== undefined) entries.push({ kind: 'one', receipt: first });
    quiet = [];
  };
  for (const receipt of receipts) {
    if (isQuiet(receipt)) {
      quiet = [...quiet, receipt];
      continue;
    }
    flush();
    entries.push({ kind: 'one', receipt });
  }
  flush();
  return entries;
}

function isQuiet({ told, received, conflicts, refused, offeredAgain, waiting, failure }: ReceiptRow) {
  const rows = totalOf(told) + totalOf(received) + conflicts + refused + offeredAgain + waiting;
  return rows === 0 && failure === null;
}

/** What was told and received, by kind: 上报 12 处（企业 1、答案 11）. */
export function movedInWords({ told, received }: Pick<ReceiptRow, 'told' | 'received'>): string {
  const parts = [direction('上报', told), direction('收到', received)].filter((part) => part !== '');
  return parts.length === 0 ? '没有变化' : parts.join('，');
}

/** What a person should know besides, each with whether it asks for something. */
export function notesOf({ conflicts, refused, offeredAgain, waiting }: ReceiptRow) {
  const notes = [
    { text: `需要决定 ${count(conflicts)}`, value: conflicts, asks: true },
    { text: `平台退回 ${count(refused)}`, value: refused, asks: true },
    { text: `平台恢复后重新上报 ${count(offeredAgain)}`, value: offeredAgain, asks: false },
    { text: `仍只在本机 ${count(waiting)}`, value: waiting, asks: false },
  ];
  return notes.filter(({ value }) => value > 0);
}

/** The rows of a receipt's table: every kind that was told, received or compared. */
export function kindRows({ told, received, sums }: Pick<ReceiptRow, 'told' | 'received' | 'sums'>) {
  const named = [...Object.keys(told), ...Object.keys(received), ...Object.keys(sums ?? {})];
  return kindCounts(Object.fromEntries(named.map(once)))
    .map(({ table, name }) => ({
      table,
      name,
      told: told[table] ?? 0,
      received: received[table] ?? 0,
      sums: sums?.[table] ?? null,
    }))
    .filter((row) => row.told + row.received + (row.sums?.here.rows ?? 0) + (row.sums?.there.rows ?? 0) > 0);
}

/** Whether what is here is what the platform has, in words; `short` hashes tell one from another. */
export function comparedInWords({ here, there }: NonNullable<ReturnType<typeof kindRows>[number]['sums']>) {
  const isSame = here.rows === there.rows && here.hash === there.hash;
  const short = (hash: string) => hash.slice(0, 8);
  return isSame
    ? { isSame, text: `一致（${short(here.hash)}）` }
    : {
        isSame,
        text: `不一致：平台 ${count(there.rows)} 条（${short(there.hash)}），本机 ${count(here.rows)} 条（${short(here.hash)}）`,
      };
}

/** A receipt as text, to be sent to whoever looks after the platform. */
export function receiptAsText(receipt: ReceiptRow, place: string): string {
  const { startedAt, endedAt, told, received, requests, failure } = receipt;
  const byKind = (title: string, counts: ReceiptRow['told']) =>
    `${title} ${count(totalOf(counts))} 处${Object.entries(counts)
      .map(([table, rows]) => `\n  ${tableName(table)} ${count(rows)}`)
      .join('')}`;
  return [
    `同步回执 ${dayjs(startedAt).format('YYYY-MM-DD HH:mm:ss')}`,
    place,
    `用时 ${secondsInWords(endedAt - startedAt)}，请求 ${count(requests)} 次`,
    byKind('上报', told),
    byKind('收到', received),
    ...kindRows(receipt).flatMap(({ name, sums }) =>
      sums === null ? [] : [`与平台核对 ${name} ${count(sums.here.rows)} 条：${comparedInWords(sums).text}`],
    ),
    ...notesOf(receipt).map(({ text }) => text),
    failure === null ? '已完成' : `没有完成：${failure.message}（${failure.code}）`,
  ].join('\n');
}

/** How long a sync took (ms), in seconds or minutes. */
export function secondsInWords(duration: number): string {
  const seconds = Math.max(0, duration) / 1000;
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} 秒`;
  return `${Math.floor(seconds / 60)} 分 ${Math.round(seconds % 60)} 秒`;
}

function direction(verb: string, counts: ReceiptRow['told']): string {
  const total = totalOf(counts);
  if (total === 0) return '';
  const kinds = kindCounts(counts).map((kind) => `${kind.name} ${count(kind.count)}`);
  return `${verb} ${count(total)} 处（${kinds.join('、')}）`;
}

const totalOf = (counts: ReceiptRow['told']) => Object.values(counts).reduce((sum, rows) => sum + rows, 0);
const once = (table: string) => [table, 1] as const;
const count = (value: number) => value.toLocaleString('zh-CN');
