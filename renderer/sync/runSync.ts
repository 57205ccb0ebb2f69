import { failure, success, type Result } from '#shared/model/result.ts';
import { offerAgain } from '#shared/sync/replica.ts';
import { pullAll } from './pullAll.ts';
import { pushAll } from './pushAll.ts';
import { addTo, emptyReceipt, type Receipt } from './receipt.ts';
import type { SyncCode } from './syncCode.ts';
import type { SyncParts } from './syncParts.ts';

/** Rows that are offered again in one step. */
const step = 500;

/** So often a sync reads and tells in turn while others do the same; the rest waits for the next one. */
const mostTurns = 8;

/** How a sync ended, and what it did until then. */
export type SyncOutcome = { readonly receipt: Receipt; readonly result: Result<void, SyncCode> };

/**
 * One sync: reads what changed on the platform, tells it what was changed here, and reads again where others were told
 * of in between. Wherever it ends – cancelled, cut off, killed – what was done is done whole, and the next one goes on.
 */
export async function runSync(parts: SyncParts): Promise<SyncOutcome> {
  let receipt = emptyReceipt;
  const tell = (more: Partial<Receipt>) => parts.tell((receipt = addTo(receipt, more)));
  const result = await takeTurns(parts, tell);
  return { receipt, result };
}

async function takeTurns(
  parts: SyncParts,
  tell: (more: Partial<Receipt>) => void,
): Promise<Result<void, SyncCode>> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const pulled = await pullAll(parts, tell);
    if (!pulled.ok) return pulled;
    await offerMissing(parts, tell);
    const pushed = await pushAll(parts, tell);
    if (pushed.ok && !pushed.value.behind) return success(undefined);
    // The platform was put back between reading and telling: the next reading finds that out, too.
    if (!pushed.ok && pushed.code !== 'cursorUnknown') return pushed;
  }
  return failure('busy', '平台上的数据正被频繁修改，暂未全部同步；本机改动都在，下次同步会继续。');
}

/** After everything was read again: offers what the platform no longer has. What is not this device's to tell stays here. */
async function offerMissing(
  { store, newChangeId, tables, tells }: SyncParts,
  tell: (more: Partial<Receipt>) => void,
): Promise<void> {
  for (;;) {
    const position = await store.position();
    if (!position.afterRestore) return;
    const keys = await store.unseenSince(position.reading, step);
    if (keys.length === 0) return store.note({ ...position, afterRestore: false });
    await store.update(
      keys,
      (rows) =>
        rows.map((row, index) => {
          const table = keys[index]?.table;
          const isOurs = table !== undefined && tells(table);
          const again = isOurs
            ? offerAgain(row, newChangeId, tables.includes(table))
            : { ...row, base: null };
          return { row: again, clashes: [] };
        }),
      position,
    );
    tell({ offeredAgain: keys.filter(({ table }) => tells(table)).length });
  }
}
