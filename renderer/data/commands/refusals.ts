import { failure, type Failure } from '#shared/model/result.ts';

/** The enterprise that something was to be recorded of is no longer here. */
export function enterpriseGone(what: string): Failure<'enterpriseGone'> {
  return failure('enterpriseGone', `这家企业的档案已被移除，${what}没有保存；请返回企业列表。`);
}

/** What was entered cannot be stored as it is: the first fault's sentence, with the place that it is at. */
export function invalidFields(
  faults: readonly { readonly field: string; readonly message: string }[],
): Failure<'invalid'> | null {
  const [first] = faults;
  return first === undefined ? null : failure('invalid', `没有保存：${first.message}`, first.field);
}
