import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channelOf, contract, type CallName, type Handlers } from '#shared/ipc/contract.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import { log } from './log.ts';
import { appOrigin } from './protocol.ts';

/** Supplies the handlers for calls from one of our windows, or undefined for a window that is not ours. */
export type HandlersOf = (window: BrowserWindow) => Handlers | undefined;

/** The window behind a call, if the call comes from the main frame of a page of ours. */
function senderWindow({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow | undefined {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return undefined;
  if (!senderFrame.url.startsWith(`${appOrigin}/`)) return undefined;
  return BrowserWindow.fromWebContents(sender) ?? undefined;
}

/** One call, from the raw message to the reply: sender, input, handler, result. */
async function answer(
  name: CallName,
  event: IpcMainInvokeEvent,
  raw: unknown,
  handlersOf: HandlersOf,
): Promise<Reply> {
  const window = senderWindow(event);
  const handlers = window === undefined ? undefined : handlersOf(window);
  if (handlers === undefined) {
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
    const handle = handlers[name] as (value: unknown) => Promise<unknown>;
    return { ok: true, value: result.parse(await handle(parsed.data)) };
  } catch (error) {
    log(`call ${name} failed`, error);
    return { ok: false, code: 'unexpected' };
  }
}

/** Opens every line of the contract; the only place that touches `ipcMain`. */
export function openCalls(handlersOf: HandlersOf): void {
  for (const name of Object.keys(contract) as CallName[]) {
    ipcMain.handle(channelOf(name), (event, raw: unknown) => answer(name, event, raw, handlersOf));
  }
}
