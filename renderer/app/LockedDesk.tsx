import { lazy, Suspense, use, useState } from 'react';
import { UnlockScreen } from '#features/vault/UnlockScreen.tsx';
import type { JournalStanding } from '#journal/followCommits.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/model/result.ts';
import type { Unlocked } from '#vault/vault.ts';
import { OpenedDesk } from './OpenedDesk.tsx';
import { openDesk, type Desk } from './openDesk.ts';
import { OpeningScreen } from './OpeningScreen.tsx';
import { RefusedScreen } from './RefusedScreen.tsx';

const SetupScreen = lazy(async () => ({
  default: (await import('#features/vault/SetupScreen.tsx')).SetupScreen,
}));

/** The lock before the desk: nothing is read before it is open. Locking loads the page anew, which forgets the key. */
export function LockedDesk({ vault }: { readonly vault: Promise<CallResult<'vaultState'>> }) {
  const state = use(vault);
  const [opening, setOpening] = useState<Promise<Result<Desk>> | null>(null);
  const [rebuilt, setRebuilt] = useState(0);
  const [standing, setStanding] = useState<JournalStanding>({ behind: 0, fault: null });
  const unlocked = (by: Unlocked) =>
    setOpening(openDesk(by, { onRebuilding: setRebuilt, onJournal: setStanding }));

  if (!state.ok) return <RefusedScreen failure={state} />;
  if (opening !== null) {
    return (
      <Suspense fallback={<OpeningScreen rebuilt={rebuilt} />}>
        <OpenedDesk opening={opening} standing={standing} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={null}>
      {state.state === 'new' ? (
        <SetupScreen onUnlocked={unlocked} />
      ) : (
        <UnlockScreen wait={state.wait} onUnlocked={unlocked} />
      )}
    </Suspense>
  );
}
