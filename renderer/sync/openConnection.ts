import type { CallResult, Host } from '#shared/ipc/contract.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { openDeviceSigner, type SealHost } from '#vault/deviceSigner.ts';
import { makeWrapping, unwrapKey } from '#vault/wrapKey.ts';
import type { Enrolment } from './syncControl.ts';
import type { Connection } from './syncState.ts';

/** Why a connection did not open. `tokenLost`: it takes a new enrolment; `cancelled`: the desk was locked meanwhile. */
export type OpenCode = Extract<CallResult<'syncOpen'>, { readonly ok: false }>['code'] | 'noAnswer';

/** Opens the connection with the vault's data key, for the calls to come. Main opens nothing without it. */
export async function openConnection(
  host: Pick<Host, 'syncOpen'>,
  vault: CryptoKey,
  { wrapped }: Pick<Connection, 'wrapped'>,
): Promise<Result<void, OpenCode>> {
  const wrapping = await unwrapKey(wrapped, vault, 'sync token');
  if (wrapping === null) return ofAnotherVault;
  try {
    const opened = await host.syncOpen({ wrapping });
    return opened.ok ? success(undefined) : opened;
  } catch (error) {
    console.error('sync connection', error);
    return notOpened;
  } finally {
    wrapping.fill(0);
  }
}

export type EnrolCode = Extract<CallResult<'syncEnrol'>, { readonly ok: false }>['code'] | 'noAnswer';

/**
 * Enrols this laptop; its device key is made where it has none. The connection is to be opened then. `noAnswer`: whether
 * it is enrolled shows when main is asked for its connection again.
 */
export async function enrolDevice(
  host: SealHost & Pick<Host, 'syncEnrol'>,
  vault: CryptoKey,
  enrolment: Enrolment,
): Promise<Result<Connection, EnrolCode>> {
  const signer = await openDeviceSigner(host, vault);
  if (!signer.ok) return noDeviceKey;
  const { wrapping, wrapped } = await makeWrapping(vault, 'sync token');
  try {
    const enrolled = await host.syncEnrol({ ...enrolment, wrapping, wrapped });
    return enrolled.ok ? success(enrolled.connection) : enrolled;
  } catch (error) {
    console.error('sync enrolment', error);
    return noAnswer;
  } finally {
    wrapping.fill(0);
  }
}

const ofAnotherVault = failure(
  'tokenLost',
  '本机的平台连接是用以前的数据密钥保存的，现在打不开，本机数据都在；请断开连接，再用新的登记码重新连接。',
);
const notOpened = failure(
  'noAnswer',
  '同步程序没有回应，没有连接平台，本机数据都在；请重试，仍失败时请重新启动本软件。',
);
const noDeviceKey = failure(
  'deviceKeyMissing',
  '本机的签名密钥没有准备好，没有连接平台，登记码没有用掉；请确认磁盘可以写入后再试一次。',
);
const noAnswer = failure(
  'noAnswer',
  '同步程序没有回应，不能确定是否已连接，本机数据都在；请重新启动本软件，再看连接状态。',
);
