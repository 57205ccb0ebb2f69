import type { FastifyInstance } from 'fastify';
import { enrolRequestSchema, type EnrolReply } from '#shared/sync/protocol.ts';
import { requireEdition } from '../authorise.ts';
import { enrolDevice } from '../enrolment.ts';
import { isStorable } from '../examine.ts';
import { parseWith } from '../parse.ts';
import { refused } from '../refused.ts';
import type { Storage } from '../storage.ts';
import { wrongCodes } from '../wrongCodes.ts';

/** Enrolment of a device with a one-time code. Whoever guesses codes has to wait. `packKey`: what packs are signed with. */
export function enrolmentRoute(
  server: FastifyInstance,
  storage: Storage,
  clock: () => number,
  packKey: string,
): void {
  const wrong = wrongCodes(clock);
  server.post('/v1/enrolment', { onRequest: requireEdition }, async ({ body, ip }): Promise<EnrolReply> => {
    const request = parseWith(enrolRequestSchema, body);
    const { name, publicKey } = request.device;
    if (!isStorable(name) || !isStorable(publicKey)) throw refused('invalid');
    const wait = wrong.waitOf(ip);
    if (wait !== null) throw refused('tooMany', { retryAfter: wait });
    const enrolled = await enrolDevice(storage, request, clock());
    if (typeof enrolled !== 'string') {
      wrong.forget(ip);
      return { ...enrolled, packKey };
    }
    wrong.add(ip);
    if (enrolled === 'used') throw refused('codeUsed');
    throw refused('notFound', { message: '登记码不正确或已过期，请核对，或向平台管理方索取新的登记码。' });
  });
}
