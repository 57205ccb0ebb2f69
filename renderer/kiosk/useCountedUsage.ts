import { useCallback, useRef } from 'react';
import { countUsage } from '#data/commands/countUsage.ts';
import { useServices } from '#services';
import { localDate } from '#shared/report/localDate.ts';
import { useKioskId } from './KioskIdContext.ts';
import type { KioskScreen } from './kioskScreen.ts';

/** Counts what visitors open, without any name. Looking at the parts of one exhibit counts once. */
export function useCountedUsage(): (screen: KioskScreen) => void {
  const { database } = useServices();
  const device = useKioskId();
  const last = useRef('');
  return useCallback(
    (screen) => {
      const thing = thingOf(screen);
      if (thing === last.current) return;
      last.current = thing;
      if (thing === 'attract' || thing === 'pin' || thing === 'operator') return;
      void countUsage(database, { device, day: localDate(new Date()), thing });
    },
    [database, device],
  );
}

function thingOf(screen: KioskScreen): string {
  switch (screen.name) {
    case 'exhibits':
      return screen.exhibit;
    case 'scenarios':
      return screen.demo ?? screen.name;
    default:
      return screen.name;
  }
}
