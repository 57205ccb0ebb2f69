import type { ReceiptRow } from '#data/rows.ts';
import type { Failure } from '#shared/model/result.ts';
import { totalOf, type Receipt } from '../receipt.ts';

/** When a sync was and what it left. Times in ms since 1970. */
type Frame = {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly waiting: number;
  readonly failure: Failure | null;
  readonly sums: ReceiptRow['sums'];
};

/** The receipt as it is kept. Ids sort by time; `nonce` tells two of the same millisecond apart. */
export function receiptRow(receipt: Receipt, frame: Frame, nonce: string): ReceiptRow {
  const { told, received, clashes, refused, offeredAgain, requests } = receipt;
  const { startedAt, endedAt, waiting, failure, sums } = frame;
  return {
    id: `${String(startedAt).padStart(16, '0')}/${nonce}`,
    startedAt,
    endedAt,
    told,
    received,
    conflicts: clashes.length,
    refused: refused.length,
    offeredAgain,
    requests,
    waiting,
    sums,
    failure: failure === null ? null : { code: failure.code, message: failure.message },
  };
}

/** Whether a sync did anything that a person may want to read of later. One with nothing to do leaves no receipt. */
export function didSomething({ told, received, clashes, refused, offeredAgain }: Receipt): boolean {
  return totalOf(told) + totalOf(received) + clashes.length + refused.length + offeredAgain > 0;
}
