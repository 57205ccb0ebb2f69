import { reasonLengths } from '#shared/model/removal.ts';
import { failure, type Failure } from '#shared/model/result.ts';

/** Nothing is deleted without a reason. */
export function reasonMissing(): Failure<'reasonMissing'> {
  const { least, most } = reasonLengths;
  return failure(
    'reasonMissing',
    `没有说明删除原因，没有删除任何内容；请写明原因（${least}–${most} 个字）。`,
    'reason',
  );
}
