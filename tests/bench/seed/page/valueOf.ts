import type { Result } from '#shared/model/result.ts';

/** The value of a success; throws the message of a failure. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
