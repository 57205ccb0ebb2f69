import { createStore, type StoreApi } from 'zustand/vanilla';
import { refuseSize } from '#shared/evidence/admitFile.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import { failure, type Result } from '#shared/model/result.ts';

/** A file that was chosen, dropped or photographed; `size` in bytes. It is read when its turn comes. */
export type Incoming = {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Result<Uint8Array<ArrayBuffer>>>;
};

type OfItem = { readonly id: string; readonly itemKey: string };

export type EvidenceState = {
  /** The session's evidence by item; an item without any is not there. */
  readonly byItem: ReadonlyMap<string, readonly Evidence[]>;
  /** Files on their way. */
  readonly adding: readonly (OfItem & { readonly name: string })[];
  /** Why files were not added, until the person has read it. */
  readonly refused: readonly (OfItem & { readonly message: string })[];
  /** Photos are kept as they are, with the place in them. */
  readonly keepLocation: boolean;
};

export type EvidenceStore = {
  readonly store: StoreApi<EvidenceState>;
  /** Adds files to an item, one after the other; a file that is refused does not stop the next. */
  readonly add: (itemKey: string, files: readonly Incoming[]) => Promise<void>;
  /** Says why nothing came of a choice. */
  readonly refuse: (itemKey: string, message: string) => void;
  /** The person has read why files of an item were not added. */
  readonly dismiss: (itemKey: string) => void;
  readonly setKeepLocation: (keepLocation: boolean) => void;
  /** Takes over what storage has. */
  readonly takeRows: (rows: readonly Evidence[]) => void;
};

type AddOne = (
  itemKey: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  keepLocation: boolean,
) => Promise<Result<Evidence>>;

/** The evidence of one open session, and what is being added to it. `addOne` keeps one file. */
export function createEvidenceStore(addOne: AddOne): EvidenceStore {
  const store = createStore<EvidenceState>(() => ({
    byItem: new Map(),
    adding: [],
    refused: [],
    keepLocation: false,
  }));
  let numbers = 0;
  const newId = () => String((numbers += 1));
  let before: Promise<unknown> = Promise.resolve();

  const refuse = (itemKey: string, message: string) =>
    store.setState(({ refused }) => ({ refused: [...refused, { id: newId(), itemKey, message }] }));

  const addFile = async (itemKey: string, file: Incoming): Promise<Result<Evidence>> => {
    const tooBig = refuseSize(file.name, file.size);
    if (tooBig !== null) return tooBig;
    const bytes = await file.read();
    return bytes.ok ? addOne(itemKey, file.name, bytes.value, store.getState().keepLocation) : bytes;
  };

  const add = async (itemKey: string, files: readonly Incoming[]) => {
    const waiting = files.map((file) => ({ id: newId(), file }));
    const shown = waiting.map(({ id, file }) => ({ id, itemKey, name: file.name }));
    store.setState(({ adding }) => ({ adding: [...adding, ...shown] }));
    const all = before.then(async () => {
      for (const { id, file } of waiting) {
        const added = await addFile(itemKey, file).catch(() => unexpected(file.name));
        store.setState(({ adding, byItem }) => ({
          adding: adding.filter((each) => each.id !== id),
          // Shown now: storage tells of it a moment later.
          byItem: added.ok ? withRow(byItem, added.value) : byItem,
        }));
        if (!added.ok) refuse(itemKey, added.message);
      }
    });
    // One at a time: each may take several times 50 MB of memory.
    before = all;
    await all;
  };

  return {
    store,
    add,
    refuse,
    dismiss: (itemKey) =>
      store.setState(({ refused }) => ({ refused: refused.filter((each) => each.itemKey !== itemKey) })),
    setKeepLocation: (keepLocation) => store.setState({ keepLocation }),
    takeRows: (rows) => store.setState({ byItem: rowsByItem(rows) }),
  };
}

function rowsByItem(rows: readonly Evidence[]): EvidenceState['byItem'] {
  const byItem = new Map<string, Evidence[]>();
  for (const row of rows) byItem.set(row.itemKey, [...(byItem.get(row.itemKey) ?? []), row]);
  return byItem;
}

function withRow(byItem: EvidenceState['byItem'], row: Evidence): EvidenceState['byItem'] {
  const others = (byItem.get(row.itemKey) ?? []).filter(({ id }) => id !== row.id);
  return new Map(byItem).set(row.itemKey, [...others, row]);
}

function unexpected(name: string): Result<never> {
  return failure('unexpected', `“${name}”没有添加，处理时出了错，已有的内容都在；请重试，或换一个文件。`);
}
