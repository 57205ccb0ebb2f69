import type { CallResult, Host } from '#shared/ipc/contract.ts';
import { failure } from '#shared/model/result.ts';
import type { CallOutcome } from '#shared/sync/callFailure.ts';
import type { DeskPlatform } from './platformPort.ts';

/** The platform by way of main. The connection must be open (`openConnection`). */
export function hostPlatform(host: Pick<Host, 'syncPull' | 'syncPush' | 'syncSummary'>): DeskPlatform {
  return {
    pull: (query) => outcomeOf(() => host.syncPull(query)),
    push: (request) => outcomeOf(() => host.syncPush(request)),
    summary: (query) => outcomeOf(() => host.syncSummary(query)),
  };
}

type Told<Reply> = CallOutcome<Reply> | Extract<CallResult<'syncPull'>, { readonly code: 'notOpen' }>;

/** A connection that is not open passes like a platform that is not there: the next try finds it open. */
async function outcomeOf<Reply>(ask: () => Promise<Told<Reply>>): Promise<CallOutcome<Reply>> {
  try {
    const told = await ask();
    return told.ok || told.code !== 'notOpen' ? told : failure('unreachable', told.message);
  } catch (error) {
    console.error('sync call', error);
    return failure(
      'unreachable',
      '同步程序没有回应，本机改动都在；稍后会自动再试，仍然如此时请重新启动本软件。',
    );
  }
}
