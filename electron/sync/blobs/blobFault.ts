import { failure } from '#shared/model/result.ts';
import {
  blobRefusals,
  blobRefusalSchema,
  type BlobFailure,
  type BlobRefusalCode,
} from '#shared/sync/blobProtocol.ts';
import { networkFaultWords, type NetworkFault } from '../networkFault.ts';

/** No answer came, or none that could be followed. */
export function unanswered(fault: NetworkFault): BlobFailure {
  return failure(fault === 'redirect' ? 'badReply' : 'unreachable', networkFaultWords[fault]);
}

/** A refused request: its status, its body and what it says of waiting (`Retry-After`). */
export type RefusedAnswer = {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null | undefined;
};

/** What a status alone tells: an answer to HEAD has no body, and gateways answer in words of their own. */
const codes: Readonly<Record<number, BlobRefusalCode>> = {
  401: 'unauthorized',
  403: 'notAllowed',
  404: 'notFound',
  409: 'offsetConflict',
  410: 'uploadGone',
  413: 'tooLarge',
  426: 'versionUnsupported',
  460: 'wrongContent',
  507: 'noSpace',
};

/** What a refusal means here. */
export function refusalOf({ status, text, retryAfter }: RefusedAnswer): BlobFailure {
  const wait = Number(retryAfter);
  const retry = Number.isFinite(wait) && wait > 0 ? { retryAfter: wait } : {};
  const told = blobRefusalSchema.safeParse(jsonOf(text));
  const isPassing = status >= 500 || status === 429;
  const code = told.success ? told.data.code : (codes[status] ?? (isPassing ? 'unavailable' : 'badReply'));
  if (code === 'notFound') {
    return failure(code, '平台上没有这个文件，本机数据没有变化；同事的电脑上传之后，下次同步会再取。');
  }
  if (code === 'offsetConflict' || code === 'uploadGone') {
    const words = '平台上的续传状态有变，文件还没有传完，本机的文件还在；下次同步会继续。';
    return { ...failure('unavailable', words), ...retry };
  }
  return { ...failure(code, told.success ? told.data.message : wordsOf(status, isPassing)), ...retry };
}

function wordsOf(status: number, isPassing: boolean): string {
  return isPassing && status !== blobRefusals.noSpace
    ? '平台暂时不能服务，本机数据都在；稍后会自动再试。'
    : `平台拒绝了请求（HTTP ${status}），本机的文件还在；请核对平台地址，仍然如此时联系平台管理方。`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The platform's answer cannot be used. */
export function badReply(what: string): BlobFailure {
  return failure('badReply', `${what}，没有采用，本机数据没有变化；请联系平台管理方。`);
}

/** What came from the platform is not the file of that name. */
export const wrongFromPlatform: BlobFailure = failure(
  'wrongContent',
  '平台给出的文件与记录的大小或校验值不符，没有采用，本机数据没有变化；请联系平台管理方。',
);

export const cancelled: BlobFailure = failure('cancelled', '已取消；已经传完的文件有效，其余下次继续。');
