import type { CallResult } from '#shared/ipc/contract.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LockedDesk } from './LockedDesk.tsx';

/** The consultant's window: the lock with what is behind it, and what is shown when a screen fails. */
export function App({ vault }: { readonly vault: Promise<CallResult<'vaultState'>> }) {
  return (
    <ErrorBoundary>
      <LockedDesk vault={vault} />
    </ErrorBoundary>
  );
}
