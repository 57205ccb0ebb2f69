import { Suspense, use, useEffect } from 'react';
import { host } from '#host';
import { ServicesContext } from '#services';
import type { Failure, Result } from '#shared/model/result.ts';
import { HallErrorBoundary } from './HallErrorBoundary.tsx';
import { KioskIdContext } from './KioskIdContext.ts';
import { KioskDesk } from './KioskDesk.tsx';
import type { Kiosk } from './openKiosk.ts';
import { Resting } from './Resting.tsx';

/** The hall's page. Whatever happens behind it, a visitor never sees an error. */
export function KioskApp({ opening }: { readonly opening: Promise<Result<Kiosk>> }) {
  return (
    <HallErrorBoundary rung="page" fallback={<Resting />}>
      <Suspense fallback={<Resting />}>
        <Opened opening={opening} />
      </Suspense>
    </HallErrorBoundary>
  );
}

function Opened({ opening }: { readonly opening: Promise<Result<Kiosk>> }) {
  const kiosk = use(opening);
  if (!kiosk.ok) return <NotOpened failure={kiosk} />;
  return (
    <ServicesContext value={kiosk.value.services}>
      <KioskIdContext value={kiosk.value.id}>
        <KioskDesk />
      </KioskIdContext>
    </ServicesContext>
  );
}

/** After so long (ms) it is tried again: nobody comes to a kiosk to do it. */
const again = 20_000;

function NotOpened({ failure }: { readonly failure: Failure }) {
  useEffect(() => {
    const timer = setTimeout(() => void host.kioskFault({ rung: 'page', code: failure.code }), again);
    return () => clearTimeout(timer);
  }, [failure]);
  return <Resting note={failure.message} />;
}
