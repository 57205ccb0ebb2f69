import { randomUUID } from 'node:crypto';
import { readDeviceKey } from '#electron/seal/deviceKeyFile.ts';
import type { CallInput, CallResult } from '#shared/ipc/contract.ts';
import { failure } from '#shared/model/result.ts';
import { readAddress } from '#shared/sync/address.ts';
import type { CallCode } from '#shared/sync/callFailure.ts';
import { enrolRequestSchema, type DeviceReply } from '#shared/sync/protocol.ts';
import type { PlatformFailure } from './callPlatform.ts';
import { storeConnection, type ConnectionFile } from './connectionFile.ts';
import { closeConnection } from './connectionToken.ts';
import type { NetworkFault } from './networkFault.ts';
import { enrol } from './platformCalls.ts';
import { patience, type Surroundings } from './surroundings.ts';

/** Enrols this laptop under a fresh id and stores the token, closed under `wrapping`. */
export async function enrolHere(
  { address: typed, code, deviceName, wrapping, wrapped }: CallInput<'syncEnrol'>,
  { userData, appVersion, fetch, now }: Surroundings,
): Promise<CallResult<'syncEnrol'>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const key = await readDeviceKey(userData);
  if (!key.ok) return unreadableKey;
  if (key.value === null) return missingKey;
  const id = randomUUID();
  const publicKey = Buffer.from(key.value.publicKey, 'hex').toString('base64');
  const request = { code, device: { id, name: deviceName, publicKey }, appVersion };
  if (!enrolRequestSchema.safeParse(request).success) return badCode;
  // Ended early, it would have used the code up for nothing: only patience ends it.
  const { signal } = new AbortController();
  const enrolled = await enrol(request, { address: address.value, fetch, signal, patience });
  if (!enrolled.ok) return notEnrolled(enrolled);
  const { token, scope, centre, packKey } = enrolled.value;
  const device: DeviceReply = { id, name: deviceName, scope, centre };
  const place = { address: address.value, device, enrolledAt: now(), token, wrapped, packKey };
  const connection = closeConnection(place, wrapping);
  const stored = await storeConnection(userData, connection);
  return stored.ok ? { ok: true, connection: publicPart(connection) } : stored;
}

/** What a page may know of a connection. */
export function publicPart({ address, device, enrolledAt, wrapped, packKey }: ConnectionFile) {
  return {
    address,
    device,
    enrolledAt,
    wrapped: new Uint8Array(Buffer.from(wrapped, 'base64')),
    packKey: packKey ?? null,
  };
}

/** Faults after which the request may have arrived: the platform has then used the code up, and its token is lost. */
const perhapsArrived: Readonly<Partial<Record<NetworkFault, string>>> = {
  timeout: '平台长时间没有答复',
  cut: '与平台的连接中途断开',
  network: '网络连接不通',
};
const perhapsDone: Readonly<Partial<Record<CallCode, string>>> = {
  badReply: '平台的答复不符合约定',
  unavailable: '平台暂时不能服务',
};

function notEnrolled({ fault, ...failed }: PlatformFailure): CallResult<'syncEnrol'> {
  const what = fault === undefined ? perhapsDone[failed.code] : perhapsArrived[fault];
  if (what === undefined) return failed;
  const message = `${what}，本机没有连接成功，数据没有变化；请再试一次，如果提示登记码已经用过，请向平台管理方索取新的登记码。`;
  return { ...failed, message };
}

const badCode = failure('badCode', '登记码应有 6 至 40 个字符，没有连接平台；请核对后重新填写。');
const missingKey = failure(
  'deviceKeyMissing',
  '本机还没有签名密钥，没有连接平台，登记码没有用掉；请锁定工作台再解锁后重试。',
);
const unreadableKey = failure(
  'deviceKeyUnreadable',
  '本机的签名密钥无法读取，没有连接平台，登记码没有用掉；请确认磁盘可以读取后再试一次。',
);
