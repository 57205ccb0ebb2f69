import { EnterpriseScreen } from '#features/enterprises/EnterpriseScreen.tsx';
import { SupervisionCards } from '#features/supervision/SupervisionCards.tsx';
import type { Enterprise } from '#shared/model/enterprise.ts';

const supervisionOf = (enterprise: Enterprise) => <SupervisionCards enterprise={enterprise} />;

/** An enterprise's page, with what its supervision has found. */
export function EnterprisePage() {
  return <EnterpriseScreen more={supervisionOf} />;
}
