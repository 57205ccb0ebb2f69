import { createContext, useContext } from 'react';

export const KioskIdContext = createContext<string | null>(null);

/** The name under which this kiosk counts; throws outside an open kiosk (a programming error). */
export function useKioskId(): string {
  const id = useContext(KioskIdContext);
  if (id === null) throw new Error('useKioskId outside KioskIdContext');
  return id;
}
