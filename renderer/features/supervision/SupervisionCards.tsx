import type { Enterprise } from '#shared/model/enterprise.ts';
import { SatisfactionCard } from './SatisfactionCard.tsx';
import { SiteChecksCard } from './SiteChecksCard.tsx';

/** What the supervision of one enterprise has found: for its page. */
export function SupervisionCards({ enterprise }: { readonly enterprise: Enterprise }) {
  return (
    <>
      <SiteChecksCard enterprise={enterprise} />
      <SatisfactionCard enterprise={enterprise} />
    </>
  );
}
