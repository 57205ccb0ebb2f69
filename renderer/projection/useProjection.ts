import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SecondMessage } from '#shared/exhibits/secondMessage.ts';
import type { Result } from '#shared/model/result.ts';
import {
  beginProjection,
  leaveProjection,
  project,
  projectionStore,
  stopProjection,
} from './projectionStore.ts';

/** What a person is told once the second screen is open: only where there is no other display. */
export const noOtherDisplay = '没有找到第二块屏幕：已打开一个窗口，可以拖到别的屏幕上；在窗口里按 Esc 关闭。';

export type Projection = {
  /** The second screen shows what this screen gives it. */
  readonly isOn: boolean;
  /** Gives what there is to tell of it, if anything; fails as `beginProjection` does. */
  readonly begin: () => Promise<Result<string | null, 'unexpected'>>;
  readonly stop: () => void;
};

/** Lets a screen drive the second one under a name of its own; `message` is kept the same while nothing changes. */
export function useProjection(driver: string, message: SecondMessage | null): Projection {
  const isOn = useStore(projectionStore, (state) => state.driver === driver);
  useEffect(() => {
    if (isOn && message !== null) project(message);
  }, [isOn, message]);
  useEffect(() => () => leaveProjection(driver), [driver]);
  return {
    isOn,
    begin: async () => {
      const begun = await beginProjection(driver);
      return begun.ok ? { ok: true, value: begun.value === 'window' ? noOtherDisplay : null } : begun;
    },
    stop: () => void stopProjection(),
  };
}
