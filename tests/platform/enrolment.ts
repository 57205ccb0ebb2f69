import type { EnrolReply, EnrolRequest } from '#shared/sync/protocol.ts';
import type { Scope } from '#shared/sync/syncTables.ts';
import type { Storage } from './storage.ts';
import { hashOfCode, hashOfToken, newCode, newToken } from './tokens.ts';

/** How long an enrolment code is good: a day, in ms. */
export const codeLifetime = 24 * 3_600_000;

/** An operator's act: makes a code with which one device joins a centre. The code itself is stored nowhere. */
export async function issueCode(
  storage: Storage,
  scope: Scope,
  centre: string,
  now: number,
): Promise<string> {
  const code = newCode();
  await storage.addCode({ codeHash: hashOfCode(code), scope, centre, expiresAt: now + codeLifetime });
  return code;
}

/** Enrols the device that has a code. Only now is its token known here; only its hash is kept. */
export async function enrolDevice(
  storage: Storage,
  { code, device }: EnrolRequest,
  now: number,
): Promise<EnrolReply | 'unknown' | 'used'> {
  const token = newToken();
  const enrolled = await storage.enrol({
    codeHash: hashOfCode(code),
    tokenHash: hashOfToken(token),
    device,
    now,
  });
  if (typeof enrolled === 'string') return enrolled;
  return { token, scope: enrolled.scope, centre: enrolled.centre };
}
