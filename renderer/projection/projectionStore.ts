import { createStore } from 'zustand/vanilla';
import { host } from '#host';
import type { SecondMessage } from '#shared/exhibits/secondMessage.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import { failure, success, type Result } from '#shared/model/result.ts';

/** `driver`: which screen of the desk drives the second one, by a name of its own; null: none does. */
export type ProjectionState = { readonly isOpen: boolean; readonly driver: string | null };

const closed: ProjectionState = { isOpen: false, driver: null };

/** 投屏 of this window: at most one screen of the desk drives the second one. */
export const projectionStore = createStore<ProjectionState>(() => closed);

type Place = CallResult<'secondOpen'>['place'];

let isWatched = false;

/** Hears when the second screen is closed, whoever closes it. */
function watchEnd(): void {
  if (isWatched) return;
  isWatched = true;
  void host
    .secondEnded(null)
    .catch(() => null)
    .then(() => {
      isWatched = false;
      projectionStore.setState(closed);
    });
}

/** Opens the second screen, or takes it over. `unexpected`: main could not. */
export async function beginProjection(driver: string): Promise<Result<Place, 'unexpected'>> {
  try {
    const { place } = await host.secondOpen(null);
    projectionStore.setState({ isOpen: true, driver });
    watchEnd();
    return success(place);
  } catch (error) {
    console.error('second screen', error);
    return failure('unexpected', '第二屏没有打开，这里的内容不变；请再按一次，仍然如此时请重新启动本软件。');
  }
}

/** Closes the second screen. */
export async function stopProjection(): Promise<void> {
  projectionStore.setState(closed);
  await host.secondClose(null).catch((error: unknown) => console.error('second screen', error));
}

/** The screen that drove it is left: the second one stays open with the centre's name alone. */
export function leaveProjection(driver: string): void {
  if (projectionStore.getState().driver !== driver) return;
  projectionStore.setState({ driver: null });
  project({ kind: 'blank' });
}

let newest: SecondMessage | null = null;
let isSending = false;

/** Shows this next. One message is on its way at a time; of those that wait only the newest follows. */
export function project(message: SecondMessage): void {
  newest = message;
  if (!isSending) void send();
}

async function send(): Promise<void> {
  isSending = true;
  while (newest !== null) {
    const message = newest;
    newest = null;
    // A screen that is closed by now says so by `secondEnded`.
    await host.secondShow(message).catch((error: unknown) => console.error('second screen', error));
  }
  isSending = false;
}
