import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { evidenceOf } from '#data/queries/evidenceOf.ts';
import { addFile } from '#evidence/addFile.ts';
import { host } from '#host';
import { useServices } from '#services';
import { useLive } from '#ui/useLive.ts';
import { createEvidenceStore, type EvidenceState, type EvidenceStore } from './evidenceStore.ts';

type Shown = { readonly evidence: EvidenceStore; readonly isReadOnly: boolean };

const EvidenceContext = createContext<Shown | null>(null);

type Props = {
  /** The diagnosis, or the check on site, that the evidence belongs to. */
  readonly ownerId: string;
  readonly isReadOnly: boolean;
  readonly children: ReactNode;
};

/** Holds the evidence of one owner for its screen. Answers do not concern it, and it redraws nothing with them. */
export function EvidenceOf({ ownerId, isReadOnly, children }: Props) {
  const { database, account } = useServices();
  const [evidence] = useState(() =>
    createEvidenceStore((itemKey, name, bytes, keepLocation) =>
      addFile(
        { database, host, key: account.key },
        { sessionId: ownerId, itemKey, name, bytes, keepLocation },
      ),
    ),
  );
  const shown = useMemo(() => ({ evidence, isReadOnly }), [evidence, isReadOnly]);
  return (
    <EvidenceContext value={shown}>
      <StoredRows ownerId={ownerId} evidence={evidence} />
      {children}
    </EvidenceContext>
  );
}

/** Follows storage; a component of its own, so that nothing else is drawn when it has news. */
function StoredRows({ ownerId, evidence }: { readonly ownerId: string; readonly evidence: EvidenceStore }) {
  const { database } = useServices();
  const rows = useLive(() => evidenceOf(database, ownerId), [database, ownerId]);
  useEffect(() => {
    if (rows !== undefined) evidence.takeRows(rows);
  }, [evidence, rows]);
  return null;
}

function useShown(): Shown {
  const shown = useContext(EvidenceContext);
  if (shown === null) throw new Error('evidence is shown outside EvidenceOf');
  return shown;
}

/** The evidence that is open. */
export function useEvidenceStore(): EvidenceStore {
  return useShown().evidence;
}

/** Whether nothing may be added, changed or removed: the diagnosis is closed. */
export function useIsReadOnly(): boolean {
  return useShown().isReadOnly;
}

/** A part of it; `select` must give the same value while nothing has changed. */
export function useEvidence<Part>(select: (state: EvidenceState) => Part): Part {
  const { store } = useEvidenceStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
