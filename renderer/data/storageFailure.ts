import { noteFault } from '#faults';
import { failure, type Failure } from '#shared/model/result.ts';

/** Why the writer stored nothing; `sessionClosed`: the change would have touched a sealed session. */
export type StorageCode = 'storageFull' | 'storageFailed' | 'sessionClosed';

/** Turns what IndexedDB or Dexie threw into a failure; the transaction it came from has left nothing behind. */
export function storageFailure(error: unknown): Failure<StorageCode> {
  if (namesOf(error).includes('QuotaExceededError')) {
    noteFault('storageFull');
    return failure('storageFull', '磁盘空间不足，这次改动没有保存，此前的内容都在；请清理磁盘后再试一次。');
  }
  const detail = namesOf(error)[0] ?? '未知错误';
  noteFault(detail);
  return failure(
    'storageFailed',
    `本机数据读写失败（${detail}），这次改动没有保存，此前的内容都在；请重试，仍失败时请重新启动本软件。`,
  );
}

/** The names of an error and of those it wraps: Dexie keeps the cause in `inner`, or one per row in `failures`. */
function namesOf(error: unknown, depth = 0): readonly string[] {
  if (depth > 4 || typeof error !== 'object' || error === null) return [];
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  const wrapped = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...wrapped.flatMap((inside) => namesOf(inside, depth + 1)),
  ];
}
