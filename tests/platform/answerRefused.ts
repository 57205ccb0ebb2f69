import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusals, type Refusal } from '#shared/sync/protocol.ts';
import { deviceIn } from './authorise.ts';
import { isRefused, refused, type RefusedError } from './refused.ts';
import { isDiskFull, isUnreachable } from './sql.ts';

/** Answers a refused request, and logs code, device and route: never what was sent, and no text of an error. */
export async function answerRefused(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Refusal> {
  const { refusal: code, retryAfter, message } = asRefused(error);
  const seen = { code, device: deviceIn(request)?.id ?? null, route: request.routeOptions.url ?? null };
  if (code === 'failed') request.log.error({ ...seen, ...traceOf(error) }, 'failed');
  else request.log.warn(seen, 'refused');
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  reply.code(refusals[code]);
  return { code, message };
}

function asRefused(error: unknown): RefusedError {
  if (isRefused(error)) return error;
  if (isDiskFull(error)) return refused('noSpace');
  if (isUnreachable(error)) return refused('unavailable', { retryAfter: 30 });
  const status = (error as { readonly statusCode?: unknown } | null)?.statusCode;
  if (status === 404) return refused('notFound');
  if (status === 413) return refused('tooLarge');
  return refused(typeof status === 'number' && status >= 400 && status < 500 ? 'invalid' : 'failed');
}

/** Where a fault happened. Its text stays out, for databases put values into it. */
function traceOf(error: unknown): { readonly fault: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] };
  const { code } = error as { readonly code?: unknown };
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    fault: typeof code === 'string' ? code : error.name,
    at: lines.slice(0, 8).map((line) => line.trim()),
  };
}
