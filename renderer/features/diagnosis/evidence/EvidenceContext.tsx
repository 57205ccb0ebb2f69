import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { evidenceOfSession } from '#data/queries/evidenceOfSession.ts';
import { addFile } from '#evidence/addFile.ts';
import { host } from '#host';
import { useServices } from '#services';
import { useLive } from '#ui/useLive.ts';
import { createEvidenceStore, type EvidenceState, type EvidenceStore } from './evidenceStore.ts';

const EvidenceContext = createContext<EvidenceStore | null>(null);

type Props = { readonly sessionId: string; readonly children: ReactNode };

/** Holds the evidence of one session for its screen. Answers do not concern it, and it redraws nothing with them. */
export function EvidenceOfSession({ sessionId, children }: Props) {
  const { database, account } = useServices();
  const [evidence] = useState(() =>
    createEvidenceStore((itemKey, name, bytes, keepLocation) =>
      addFile({ database, host, key: account.key }, { sessionId, itemKey, name, bytes, keepLocation }),
    ),
  );
  return (
    <EvidenceContext value={evidence}>
      <StoredRows sessionId={sessionId} evidence={evidence} />
      {children}
    </EvidenceContext>
  );
}

/** Follows storage; a component of its own, so that nothing else is drawn when it has news. */
function StoredRows({
  sessionId,
  evidence,
}: {
  readonly sessionId: string;
  readonly evidence: EvidenceStore;
}) {
  const { database } = useServices();
  const rows = useLive(() => evidenceOfSession(database, sessionId), [database, sessionId]);
  useEffect(() => {
    if (rows !== undefined) evidence.takeRows(rows);
  }, [evidence, rows]);
  return null;
}

/** The evidence of the open session. */
export function useEvidenceStore(): EvidenceStore {
  const evidence = useContext(EvidenceContext);
  if (evidence === null) throw new Error('useEvidenceStore outside EvidenceOfSession');
  return evidence;
}

/** A part of it; `select` must give the same value while nothing has changed. */
export function useEvidence<Part>(select: (state: EvidenceState) => Part): Part {
  const { store } = useEvidenceStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
