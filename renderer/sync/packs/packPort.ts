import type { Host } from '#shared/ipc/contract.ts';
import { failure, success, type Success } from '#shared/model/result.ts';
import type { CallFailure, CallOutcome } from '#shared/sync/callFailure.ts';
import type { PackList, PackName } from '#shared/sync/protocol.ts';

/** The platform's packs as the engine sees them: untrusted until they are verified. */
export type PackPort = {
  readonly list: () => Promise<CallOutcome<PackList>>;
  /** An edition's content, byte for byte. */
  readonly file: (name: PackName) => Promise<CallOutcome<Uint8Array>>;
};

/** The packs by way of main. The connection must be open (`openConnection`). */
export function hostPacks(host: Pick<Host, 'syncPackList' | 'syncPackFile'>): PackPort {
  return {
    list: () => answered(host.syncPackList(null)),
    file: async ({ kind, id, version }) => {
      const told = host.syncPackFile({ kind, id, version });
      return answered(told.then((file) => (file.ok ? success(file.bytes) : file)));
    },
  };
}

type NotOpen = { readonly ok: false; readonly code: 'notOpen'; readonly message: string };

/** A connection that is not open passes like a platform that is not there: the next try finds it open. */
async function answered<Value>(
  asked: Promise<Success<Value> | CallFailure | NotOpen>,
): Promise<CallOutcome<Value>> {
  try {
    const told = await asked;
    return told.ok || told.code !== 'notOpen' ? told : failure('unreachable', told.message);
  } catch (error) {
    console.error('pack call', error);
    return failure(
      'unreachable',
      '同步程序没有回应，没有取资料包，现有的版本不变；仍然如此时请重新启动本软件。',
    );
  }
}
