import { lazy, Suspense, use, useEffect, useState } from 'react';
import { UnlockScreen } from '#features/vault/UnlockScreen.tsx';
import type { JournalStanding } from '#journal/followCommits.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/model/result.ts';
import type { Opening } from '#vault/opening.ts';
import type { Unlocked } from '#vault/vault.ts';
import { lazyInKit } from '#ui/lazyInKit.tsx';
import { useDrawn } from '#ui/useDrawn.ts';
import { loadDesk } from './loadDesk.ts';
import type { Desk } from './openDesk.ts';
import { OpeningScreen, type OpeningProgress } from './OpeningScreen.tsx';
import { RefusedScreen } from './RefusedScreen.tsx';

const SetupScreen = lazyInKit(async () => (await import('#features/vault/SetupScreen.tsx')).SetupScreen);

const OpenedDesk = lazy(async () => ({ default: (await loadDesk()).OpenedDesk }));

/**
 * The lock before the desk: nothing is read before it is open. Locking loads the page anew, which forgets the key. What
 * lies behind is loaded once the lock can be seen.
 */
export function LockedDesk({ vault }: { readonly vault: Promise<CallResult<'vaultState'>> }) {
  const state = use(vault);
  const [opening, setOpening] = useState<Promise<Result<Desk>> | null>(null);
  const [progress, setProgress] = useState<OpeningProgress>({ kind: 'opening' });
  const [standing, setStanding] = useState<JournalStanding>({ behind: 0, fault: null });
  const drawn = useDrawn(true);
  useEffect(() => {
    // Should it fail, it is tried again when the lock is opened, and told then.
    if (drawn) loadDesk().catch(() => undefined);
  }, [drawn]);
  const unlocked = (by: Unlocked, how: Opening) =>
    setOpening(
      loadDesk().then(({ openDesk }) =>
        openDesk(by, how, {
          onUpgrade: (from, to) => setProgress({ kind: 'upgrading', from, to }),
          onRebuilding: (items) => setProgress({ kind: 'rebuilding', items }),
          onJournal: setStanding,
        }),
      ),
    );

  if (!state.ok) return <RefusedScreen failure={state} />;
  if (opening !== null) {
    return (
      <Suspense fallback={<OpeningScreen progress={progress} />}>
        <OpenedDesk opening={opening} standing={standing} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={null}>
      {state.state === 'new' ? (
        <SetupScreen keychain={state.keychain} onUnlocked={unlocked} />
      ) : (
        <UnlockScreen wait={state.wait} keychain={state.keychain} onUnlocked={unlocked} />
      )}
    </Suspense>
  );
}
