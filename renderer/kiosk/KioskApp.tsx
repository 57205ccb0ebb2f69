import { Suspense, use } from 'react';
import { ServicesContext } from '#services';
import type { Result } from '#shared/model/result.ts';
import { HallErrorBoundary } from './HallErrorBoundary.tsx';
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
  if (!kiosk.ok) return <Resting note={kiosk.message} />;
  return (
    <ServicesContext value={kiosk.value.services}>
      <KioskDesk />
    </ServicesContext>
  );
}
