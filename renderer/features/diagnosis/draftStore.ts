import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, Result } from '#shared/model/result.ts';
import { isClosed } from '#shared/model/session.ts';
import {
  applyChange,
  inverseOf,
  mergeStored,
  rowIn,
  rowKey,
  uponSynced,
  type Draft,
  type DraftChange,
} from './draft.ts';

/** One step back: the change that undoes, and the field that was typed in, so that typing is one step. */
type UndoStep = { readonly inverse: DraftChange; readonly field: string | null; readonly at: number };

export type DraftState = {
  readonly draft: Draft;
  readonly undoSteps: readonly UndoStep[];
  /** Changes that storage has not confirmed yet, by row. */
  readonly unsaved: ReadonlyMap<string, DraftChange>;
  /** The last refusal of storage; cleared by the next success. */
  readonly failure: Failure | null;
};

export type DraftStore = {
  readonly store: StoreApi<DraftState>;
  /** Tells a screen of each change: while typing at once, after a click once it is stored. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Shows a change at once and stores it; `field` names the text field being typed in, null for a click. A closed session
   * stays as it is.
   */
  readonly change: (change: DraftChange, field: string | null) => Promise<void>;
  /** Takes back the last change; returns it, so that the screen can go to its item. */
  readonly undo: () => DraftChange | null;
  /** Sends everything that is not confirmed once more. */
  readonly retry: () => Promise<void>;
  /** Takes over rows that changed in storage. */
  readonly takeStored: (stored: Draft) => void;
  /** Takes over what a sync has written, whatever its clocks say; what is being typed is put upon it. */
  readonly takeSynced: (rows: readonly DraftChange[]) => void;
};

/** Typing in one field within this time (ms) is one undo step. */
const typingPause = 1500;
const mostUndoSteps = 200;

/** How long (ms) a click may wait for storage before it shows anyway: too short to be seen. */
const longestWait = 12;

/** The state of one open session. `save` stores one row; `now` gives milliseconds since 1970. */
export function createDraftStore(
  initial: Draft,
  save: (change: DraftChange) => Promise<Result<unknown>>,
  now: () => number,
): DraftStore {
  const store = createStore<DraftState>(() => ({
    draft: initial,
    undoSteps: [],
    unsaved: new Map(),
    failure: null,
  }));

  /**
   * A field must follow its keys at once. After a click the screen waits, for a moment, until storage has confirmed it:
   * the window would otherwise be busy drawing when the confirmation comes, and both would be later.
   */
  const waiting = new Set<() => void>();
  let patience: ReturnType<typeof setTimeout> | undefined;
  const showNow = () => {
    clearTimeout(patience);
    patience = undefined;
    for (const listener of waiting) listener();
    waiting.clear();
  };
  const subscribe = (listener: () => void) =>
    store.subscribe(() => {
      if (patience === undefined) listener();
      else waiting.add(listener);
    });

  /** Rows on their way, as they stood in storage before. */
  const stood = new Map<string, DraftChange>();
  /** Rows whose write is under way: a newer state of the same row waits for it, and only the newest is written. */
  const underWay = new Set<string>();

  const send = async (key: string): Promise<void> => {
    const change = store.getState().unsaved.get(key);
    if (change === undefined || underWay.has(key)) return;
    underWay.add(key);
    const saved = await save(change);
    underWay.delete(key);
    const { unsaved } = store.getState();
    if (saved.ok && unsaved.get(key) !== change) return send(key);
    if (saved.ok) stood.delete(key);
    if (!saved.ok) store.setState({ failure: saved });
    else store.setState(withoutKey(unsaved, key));
    showNow();
  };

  const commit = (
    wanted: DraftChange,
    undoSteps: readonly UndoStep[],
    field: string | null,
  ): Promise<void> => {
    const { draft, unsaved } = store.getState();
    const change = { ...wanted, row: { ...wanted.row, updatedAt: now() } } as DraftChange;
    if (!unsaved.has(rowKey(change))) stood.set(rowKey(change), rowIn(draft, change));
    if (field === null) patience ??= setTimeout(showNow, longestWait);
    else showNow();
    store.setState({
      draft: applyChange(draft, change),
      unsaved: new Map(unsaved).set(rowKey(change), change),
      undoSteps,
    });
    return send(rowKey(change));
  };

  return {
    store,
    subscribe,
    change: (wanted, field) => {
      const { draft, undoSteps } = store.getState();
      // The screen offers nothing to change then; a key may still come by.
      if (isClosed(draft.session)) return Promise.resolve();
      const last = undoSteps.at(-1);
      const typedOn =
        field !== null &&
        last?.field === field &&
        rowKey(last.inverse) === rowKey(wanted) &&
        now() - last.at < typingPause;
      const step: UndoStep = { inverse: typedOn ? last.inverse : inverseOf(draft, wanted), field, at: now() };
      const kept = typedOn ? undoSteps.slice(0, -1) : undoSteps.slice(-mostUndoSteps + 1);
      return commit(wanted, [...kept, step], field);
    },
    undo: () => {
      const { draft, undoSteps } = store.getState();
      const step = undoSteps.at(-1);
      if (step === undefined || isClosed(draft.session)) return null;
      void commit(step.inverse, undoSteps.slice(0, -1), step.field);
      return step.inverse;
    },
    retry: async () => {
      await Promise.all([...store.getState().unsaved.keys()].map(send));
    },
    takeStored: (stored) => {
      const { draft, unsaved } = store.getState();
      const merged = mergeStored(draft, stored, new Set(unsaved.keys()));
      if (merged !== draft) store.setState({ draft: merged });
    },
    takeSynced: (rows) => {
      for (const synced of rows) {
        const { draft, unsaved, undoSteps } = store.getState();
        const key = rowKey(synced);
        const typed = unsaved.get(key);
        const before = stood.get(key) ?? rowIn(draft, synced);
        // Going back goes back on what was done here, and leaves what others did.
        const steps = undoSteps.map((step) =>
          rowKey(step.inverse) === key
            ? { ...step, inverse: uponSynced(step.inverse, before, synced) }
            : step,
        );
        if (typed === undefined) store.setState({ draft: applyChange(draft, synced), undoSteps: steps });
        else {
          stood.set(key, synced);
          void commit(uponSynced(typed, before, synced), steps, null);
        }
      }
    },
  };
}

/** The state once a row is confirmed; with nothing left to confirm an earlier refusal is over. */
function withoutKey(
  unsaved: ReadonlyMap<string, DraftChange>,
  key: string,
): Pick<DraftState, 'unsaved'> & Partial<Pick<DraftState, 'failure'>> {
  const rest = new Map(unsaved);
  rest.delete(key);
  return rest.size === 0 ? { unsaved: rest, failure: null } : { unsaved: rest };
}
