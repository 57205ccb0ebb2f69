import { use } from 'react';
import { RouterProvider } from 'react-router';
import type { JournalStanding } from '#journal/followCommits.ts';
import { ServicesContext } from '#services';
import type { Result } from '#shared/model/result.ts';
import { may } from '#shared/roles/roleTable.ts';
import { Kit } from '#ui/Kit.tsx';
import { DeskStateContext } from './deskState.ts';
import type { Desk } from './openDesk.ts';
import { HallDesk } from './HallDesk.tsx';
import { RefusedScreen } from './RefusedScreen.tsx';
import { router } from './routes.tsx';

type Props = { readonly opening: Promise<Result<Desk>>; readonly standing: JournalStanding };

/** The unlocked desk with its screens, or why it cannot be opened. */
export function OpenedDesk({ opening, standing }: Props) {
  const desk = use(opening);
  if (!desk.ok) return <RefusedScreen failure={desk} />;
  const { services, mended, journal, syncing } = desk.value;
  return (
    <Kit>
      <ServicesContext value={services}>
        <DeskStateContext value={{ standing, mended, journal, syncing }}>
          {may(services.account.role, 'seeEnterprises') ? <RouterProvider router={router} /> : <HallDesk />}
        </DeskStateContext>
      </ServicesContext>
    </Kit>
  );
}
