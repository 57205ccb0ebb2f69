import { lazy, Suspense } from 'react';
import { SelfCheckIntakeScreen } from '#features/selfCheck/SelfCheckIntakeScreen.tsx';
import type { NewEnterprise } from '#features/selfCheck/StartCard.tsx';

const EnterpriseDrawer = lazy(async () => ({
  default: (await import('#features/enterprises/EnterpriseDrawer.tsx')).EnterpriseDrawer,
}));

const newEnterprise: NewEnterprise = (handlers) => (
  <Suspense fallback={null}>
    <EnterpriseDrawer enterprise={null} {...handlers} />
  </Suspense>
);

/** A self-check taken in, for an enterprise that is here or one that is made now. */
export function SelfCheckPage() {
  return <SelfCheckIntakeScreen newEnterprise={newEnterprise} />;
}
