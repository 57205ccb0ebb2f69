import type { PackHoldings } from '#data/queries/packHoldings.ts';
import { packKey } from '#data/rows.ts';
import type { PackReference } from '#shared/model/session.ts';
import type { PackKind } from '#shared/sync/protocol.ts';

/** One edition of a pack as the card tells of it. */
export type EditionLine = {
  readonly hash: string;
  /** What it calls itself. */
  readonly edition: string;
  readonly isShipped: boolean;
  /** The platform's number for it, and when it came (ms since 1970); null: the platform has not sent it. */
  readonly sent: { readonly version: number; readonly arrivedAt: number } | null;
  readonly changes: readonly string[];
  /** Sessions that are pinned to it; null for packs that no session is pinned to. */
  readonly sessions: number | null;
  /** `now`: new sessions begin with it; `next`: they will once the desk is opened anew; `missing`: it is not here. */
  readonly use: 'now' | 'next' | 'missing' | 'none';
};

export type PackGroup = {
  readonly kind: PackKind;
  readonly id: string;
  readonly title: string;
  /** This edition of the app makes use of the pack. */
  readonly isUsed: boolean;
  /** The newest first; what the platform has not sent comes last. */
  readonly editions: readonly EditionLine[];
};

/** A pack that comes with the app; `hash` as references have it. */
export type ShippedEdition = PackReference & { readonly kind: PackKind };

/** A pack that new sessions begin with now. */
export type PackInUse = Pick<ShippedEdition, 'kind' | 'id' | 'hash'> & { readonly title: string };

/** All editions of all packs that are told of, by pack; the packs that are in use come first. */
export function packGroups(
  holdings: PackHoldings,
  shipped: readonly ShippedEdition[],
  inUse: readonly PackInUse[],
): readonly PackGroup[] {
  const { editions, pinned } = holdings;
  const known: readonly Pick<ShippedEdition, 'kind' | 'id'>[] = [
    ...inUse,
    ...editions,
    ...pinned.map(({ reference: { id } }) => ({ kind: 'instrument' as const, id })),
  ];
  const names = new Map(known.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }]));
  return [...names.values()].map(({ kind, id }) => {
    const isOfPack = (one: Pick<ShippedEdition, 'kind' | 'id'>) => one.kind === kind && one.id === id;
    const used = inUse.find(isOfPack);
    const sent = editions.filter(isOfPack).toSorted((one, other) => other.version - one.version);
    return {
      kind,
      id,
      title: used?.title ?? sent[0]?.title ?? id,
      isUsed: used !== undefined,
      editions: linesOf({ holdings, kind, id, sent, shipped: shipped.filter(isOfPack), used }),
    };
  });
}

type Pack = {
  readonly holdings: PackHoldings;
  readonly kind: PackKind;
  readonly id: string;
  readonly sent: PackHoldings['editions'];
  readonly shipped: readonly ShippedEdition[];
  readonly used: PackInUse | undefined;
};

function linesOf({ holdings, kind, id, sent, shipped, used }: Pack): readonly EditionLine[] {
  const pinned = kind === 'instrument' ? holdings.pinned.filter(({ reference }) => reference.id === id) : [];
  const references: readonly PackReference[] = [
    ...sent.map(({ edition, hash }) => ({ id, version: edition, hash })),
    ...shipped,
    ...pinned.map(({ reference }) => reference),
  ];
  const newest = sent[0]?.hash ?? shipped[0]?.hash;
  const hashes = [...new Set(references.map(({ hash }) => hash))];
  return hashes.flatMap((hash): EditionLine[] => {
    const reference = references.find((one) => one.hash === hash);
    if (reference === undefined) return [];
    const arrival = sent.find((one) => one.hash === hash);
    const isShipped = shipped.some((one) => one.hash === hash);
    const isHere = arrival !== undefined || isShipped || holdings.stored.has(packKey(reference));
    const use = () => {
      if (!isHere) return 'missing';
      if (hash === used?.hash) return 'now';
      return used !== undefined && hash === newest ? 'next' : 'none';
    };
    return [
      {
        hash,
        edition: reference.version,
        isShipped,
        sent: arrival === undefined ? null : { version: arrival.version, arrivedAt: arrival.arrivedAt },
        changes: arrival?.changes ?? [],
        sessions:
          kind === 'instrument' ? (pinned.find((one) => one.reference.hash === hash)?.sessions ?? 0) : null,
        use: use(),
      },
    ];
  });
}
