import type { CallResult, Host } from '#shared/ipc/contract.ts';
import { failure, success, type Failure } from '#shared/model/result.ts';
import type { SealHost } from '#vault/deviceSigner.ts';
import type { BlobHost } from '../blobs/blobDesk.ts';
import { syncBlobs } from '../blobs/syncBlobs.ts';
import { hostPlatform } from '../hostPlatform.ts';
import { enrolDevice, openConnection } from '../openConnection.ts';
import { hostPacks } from '../packs/packPort.ts';
import type { SyncLine } from './syncLine.ts';

/** The calls to main that a sync needs. */
export type SyncHost = SealHost &
  BlobHost &
  Pick<
    Host,
    | 'appInfo'
    | 'syncConnection'
    | 'syncTest'
    | 'syncEnrol'
    | 'syncOpen'
    | 'syncClose'
    | 'syncForget'
    | 'syncPull'
    | 'syncPush'
    | 'syncSummary'
    | 'syncPackList'
    | 'syncPackFile'
    | 'syncCancel'
  >;

/** The line to the platform by way of main. `vault`: the data key, which opens the token. */
export function hostLine(host: SyncHost, vault: CryptoKey): SyncLine {
  let version: Promise<string> | undefined;
  return {
    appVersion: () => (version ??= host.appInfo(null).then((info) => info.version)),
    connection: async () => {
      const found = await host.syncConnection(null).catch(unanswered);
      return found.ok ? success(found.connection) : found;
    },
    open: (connection) => openConnection(host, vault, connection),
    enrol: (enrolment) => enrolDevice(host, vault, enrolment),
    test: (address): Promise<CallResult<'syncTest'>> => host.syncTest({ address }).catch(notTested),
    forget: async () => {
      const forgotten = await host.syncForget(null).catch(unanswered);
      return forgotten.ok ? success(undefined) : forgotten;
    },
    close: async () => {
      await host.syncClose(null).catch(unanswered);
    },
    platform: hostPlatform(host),
    packs: hostPacks(host),
    carryFiles: (rows, signal, tell) => syncBlobs({ host, key: vault, rows, signal, tell }),
    cancel: () => void host.syncCancel(null).catch(unanswered),
  };
}

function notTested(error: unknown): {
  readonly ok: false;
  readonly code: 'unreachable';
  readonly message: string;
} {
  const { message } = unanswered(error);
  return { ok: false, code: 'unreachable', message };
}

function unanswered(error: unknown): Failure<'noAnswer'> {
  console.error('sync call', error);
  return failure('noAnswer', '同步程序没有回应，本机数据都在；请重新启动本软件。');
}
