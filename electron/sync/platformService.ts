import type { Handlers } from '#shared/ipc/contract.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { Line } from './callPlatform.ts';
import { forgetConnection, readConnection } from './connectionFile.ts';
import { openToken } from './connectionToken.ts';
import { enrolHere, publicPart } from './enrolHere.ts';
import { pull, push, summary } from './platformCalls.ts';
import { createPlatformSession, type OpenPlace, type PlatformSession } from './platformSession.ts';
import { patience, type Surroundings } from './surroundings.ts';
import { testPlatform } from './testPlatform.ts';

export type SyncCall =
  | 'syncConnection'
  | 'syncTest'
  | 'syncEnrol'
  | 'syncOpen'
  | 'syncClose'
  | 'syncForget'
  | 'syncPull'
  | 'syncPush'
  | 'syncSummary'
  | 'syncCancel';

/** The calls about the platform. Tokens and codes are never logged. */
export function platformService(
  surroundings: Surroundings,
  session: PlatformSession = createPlatformSession(),
): Pick<Handlers, SyncCall> {
  const { userData, fetch, log } = surroundings;
  const lineTo = (address: string): Line => ({ address, fetch, signal: session.signal(), patience });
  return {
    async syncConnection() {
      const read = await readConnection(userData);
      if (!read.ok) return read;
      return { ok: true, connection: read.value === null ? null : publicPart(read.value) };
    },
    syncTest: ({ address }) => testPlatform(address, surroundings, session),
    async syncEnrol(input) {
      const enrolled = await enrolHere(input, surroundings).finally(() => input.wrapping.fill(0));
      // What is open belongs to the connection that is gone.
      if (enrolled.ok) session.close();
      log(enrolled.ok ? 'sync: enrolled' : `sync: not enrolled: ${enrolled.code}`);
      return enrolled;
    },
    async syncOpen({ wrapping }) {
      const opened = await session.open(() => unseal(userData, wrapping)).finally(() => wrapping.fill(0));
      if (opened.ok) return { ok: true };
      log(`sync: not opened: ${opened.code}`);
      return opened;
    },
    async syncClose() {
      session.close();
      return null;
    },
    async syncForget() {
      session.close();
      const forgotten = await forgetConnection(userData);
      log(forgotten.ok ? 'sync: left' : `sync: not left: ${forgotten.code}`);
      return forgotten.ok ? { ok: true } : forgotten;
    },
    async syncPull(query) {
      const place = session.place();
      return place === null ? notOpen : pull(query, place.token, lineTo(place.address));
    },
    async syncPush(request) {
      const place = session.place();
      return place === null ? notOpen : push(request, place.token, lineTo(place.address));
    },
    async syncSummary(query) {
      const place = session.place();
      return place === null ? notOpen : summary(query, place.token, lineTo(place.address));
    },
    async syncCancel() {
      session.cancel();
      return null;
    },
  };
}

type OpenCode = 'connectionUnreadable' | 'notEnrolled' | 'tokenLost';

async function unseal(userData: string, wrapping: Uint8Array): Promise<Result<OpenPlace, OpenCode>> {
  const read = await readConnection(userData);
  if (!read.ok) return read;
  if (read.value === null) {
    return failure('notEnrolled', '本机还没有连接平台，没有收发任何数据；请填写平台地址和登记码。');
  }
  const token = openToken(read.value, wrapping);
  if (token !== null) return success({ address: read.value.address, token });
  return failure(
    'tokenLost',
    '本机保存的平台连接打不开，没有连接平台，本机数据都在；请断开连接，再向平台管理方索取新的登记码重新连接。',
  );
}

const notOpen = failure(
  'notOpen',
  '与平台的连接没有打开，没有收发任何数据，本机改动都在；请锁定工作台再解锁，之后会自动继续。',
);
