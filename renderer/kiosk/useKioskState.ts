import { useCallback, useEffect, useState } from 'react';
import { host } from '#host';
import type { CallResult } from '#shared/ipc/contract.ts';

export type KioskState = CallResult<'kioskState'>;

/** What main knows of this kiosk; undefined until it has said so. `refresh` asks again. */
export function useKioskState(): { readonly state: KioskState | undefined; readonly refresh: () => void } {
  const [state, setState] = useState<KioskState>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isHere = true;
    host.kioskState(null).then(
      (told) => isHere && setState(told),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [asked]);
  const refresh = useCallback(() => setAsked((before) => before + 1), []);
  return { state, refresh };
}
