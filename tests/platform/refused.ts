import type { RefusalCode } from '#shared/sync/protocol.ts';

const messages: Readonly<Record<RefusalCode, string>> = {
  invalid: '请求不符合协议，平台未作任何改动。',
  unauthorized: '平台不认识本机，请用新的登记码重新接入。',
  revoked: '本机的接入已被平台停用，本机数据仍在；如需恢复，请联系平台管理方。',
  notAllowed: '本机无权读取这类记录，平台未作任何改动。',
  notFound: '平台没有这一项。',
  codeUsed: '这个登记码已经用过，请向平台管理方索取新的登记码。',
  cursorUnknown: '平台已恢复到较早的状态，请从头读取；本机数据不受影响。',
  tooLarge: '一次发送的内容过大，平台未作任何改动，请分批发送。',
  versionUnsupported: '平台不支持本机的协议版本，请更新程序。',
  tooMany: '尝试次数过多，请稍后再试。',
  failed: '平台内部出错，未作任何改动，请稍后再试。',
  unavailable: '平台暂时不可用，请稍后再试。',
  noSpace: '平台存储空间不足，未作任何改动，请联系平台管理方。',
};

/** A request that is refused, to be thrown in a handler. `retryAfter`: seconds. */
export type RefusedError = Error & {
  readonly refusal: RefusalCode;
  readonly retryAfter?: number | undefined;
};

type Detail = { readonly message?: string; readonly retryAfter?: number };

/** Builds what a handler throws to refuse its request. */
export function refused(code: RefusalCode, detail: Detail = {}): RefusedError {
  const error = new Error(detail.message ?? messages[code]);
  return Object.assign(error, { refusal: code, retryAfter: detail.retryAfter });
}

/** Whether an error is such a refusal. */
export function isRefused(error: unknown): error is RefusedError {
  return error instanceof Error && 'refusal' in error;
}
