import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channelOf, contract, type CallName, type Handlers } from '#shared/ipc/contract.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import { log } from './log.ts';

/** One of our windows as the calls see it: where its page comes from, what it may call, and who answers. */
export type Caller = {
  readonly origin: string;
  readonly may: (name: CallName) => boolean;
  readonly handlers: Partial<Handlers>;
};

/** The caller behind a window; undefined for a window that is not ours. */
export type CallerOf = (window: BrowserWindow) => Caller | undefined;

/** The caller, if the call comes from the main frame of a page of its origin. */
function callerBehind({ sender, senderFrame }: IpcMainInvokeEvent, callerOf: CallerOf): Caller | undefined {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return undefined;
  const window = BrowserWindow.fromWebContents(sender);
  const caller = window === null ? undefined : callerOf(window);
  return caller !== undefined && senderFrame.url.startsWith(`${caller.origin}/`) ? caller : undefined;
}

/** One call, from the raw message to the reply: sender, right, input, handler, result. */
async function answer(
  name: CallName,
  event: IpcMainInvokeEvent,
  raw: unknown,
  callerOf: CallerOf,
): Promise<Reply> {
  const caller = callerBehind(event, callerOf);
  const handler = caller?.handlers[name];
  if (caller === undefined || handler === undefined || !caller.may(name)) {
    log(`call ${name} refused: sender`, event.senderFrame?.url);
    return { ok: false, code: 'refusedSender' };
  }
  const { input, result } = contract[name];
  const parsed = input.safeParse(raw);
  if (!parsed.success) {
    log(`call ${name} refused: input`, parsed.error);
    return { ok: false, code: 'badInput' };
  }
  try {
    // The line's own schema has just given the input its type, which a lookup by name cannot express.
    const handle = handler as (value: unknown) => Promise<unknown>;
    return { ok: true, value: result.parse(await handle(parsed.data)) };
  } catch (error) {
    log(`call ${name} failed`, error);
    return { ok: false, code: 'unexpected' };
  }
}

/** Opens every line of the contract; the only place that touches `ipcMain`. */
export function openCalls(callerOf: CallerOf): void {
  for (const name of Object.keys(contract) as CallName[]) {
    ipcMain.handle(channelOf(name), (event, raw: unknown) => answer(name, event, raw, callerOf));
  }
}
