import type { FastifyReply, FastifyRequest } from 'fastify';
import { blobRefusals, type BlobRefusal, type BlobRefusalCode } from '#shared/sync/blobProtocol.ts';
import { answerRefused } from '../answerRefused.ts';
import { deviceIn } from '../authorise.ts';

const messages: Readonly<Partial<Record<BlobRefusalCode, string>>> = {
  invalid: '请求不符合协议，平台没有改动任何文件。',
  notAllowed: '本机无权收发佐证材料的文件。',
  notFound: '平台没有这个文件。',
  tooLarge: '文件超过 50 MB，平台没有收下。',
  offsetConflict: '续传的位置与平台不一致，请查询位置后继续。',
  uploadGone: '这次上传已过期，请重新上传。',
  wrongContent: '收到的内容与登记的校验值不符，平台没有收下，请重新上传。',
  failed: '平台内部出错，文件没有收下，请稍后再试。',
  noSpace: '平台存储空间不足，文件没有收下，请联系平台管理方。',
};

/** A request about a file that is refused, to be thrown in a handler. */
export type BlobRefusedError = Error & { readonly blobRefusal: BlobRefusalCode };

/** Builds what a handler throws to refuse its request. */
export function blobRefused(code: BlobRefusalCode): BlobRefusedError {
  return Object.assign(new Error(messages[code] ?? '平台没有收下。'), { blobRefusal: code });
}

/** Answers a refused request about a file and logs it: code, device and route, never what was asked for. */
export async function answerBlobRefused(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<BlobRefusal> {
  if (!(error instanceof Error && 'blobRefusal' in error)) return answerRefused(error, request, reply);
  const { blobRefusal: code, message } = error as BlobRefusedError;
  const seen = { code, device: deviceIn(request)?.id ?? null, route: request.routeOptions.url ?? null };
  request.log.warn(seen, 'refused');
  reply.code(blobRefusals[code]);
  return { code, message };
}
