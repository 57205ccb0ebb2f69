import { holdSame } from '../fields.ts';
import type { Base, HandedState, ReplicaRow } from '../replica.ts';
import { reachOf } from '../reach.ts';
import { isLater, latestOf, stampOver, timeOf, type Stamp } from '../stamp.ts';
import type { SyncTableName } from '../syncTables.ts';
import type { ExchangeRow } from './packageSchema.ts';

/** Which row is packed, where, and by whom. */
export type PackPlace = {
  readonly table: SyncTableName;
  readonly id: string;
  readonly replica: string;
  readonly person: string;
  /** What was sent of this row to the platform, which has not answered. */
  readonly sent: readonly { readonly changeId: string; readonly stamp?: Stamp | undefined }[];
};

/** A row for a package, and what the desk has to note of it before the package goes out; null: nothing. */
export type PackedRow = { readonly row: ExchangeRow; readonly note: HandedState | null };

/**
 * A row as it goes into a package; null for one that does not go: what was never told and does not wait either is a 示例.
 * The note keeps the stamps of what is made here later behind those that have gone out, and lets the desk know its own
 * state again, by whatever way it comes back.
 */
export function packRow(row: ReplicaRow, place: PackPlace, newChangeId: () => string): PackedRow | null {
  const { fields, base, untold, handed = [] } = row;
  if (untold === null && base === null) return null;
  const { table, id, replica, person } = place;
  const told = base !== null && holdSame(fields, base.fields) && (untold === null || base.reading === 0);
  const own = handed.find((state) => state.replica === replica);
  const stamp = told ? toldStamp(base, handed, replica) : stampOut(row, own, place);
  const changeId = told || untold === null ? newChangeId() : untold.changeId;
  const state = { stamp, by: told ? '' : person, changeId, fields };
  return {
    row: {
      table,
      id,
      state,
      base: base === null ? null : platformState(base),
      told,
      over: handed
        .filter((other) => other.replica !== replica)
        .map(({ earlier: _earlier, ...state }) => state),
    },
    note:
      stamp === own?.stamp || (told && stamp === base.stamp)
        ? null
        : { replica, stamp, changeId, fields, behind: reachOf(base, handed), past: told },
  };
}

function platformState({ rev, stamp, fields, behind }: Base): NonNullable<ExchangeRow['base']> {
  return behind === undefined ? { rev, stamp, fields } : { rev, stamp, fields, behind };
}

/** The stamp of what waits here; what has gone out already, by hand or to the platform, goes out again as it was. */
function stampOut(
  { base, untold, handed = [] }: ReplicaRow,
  own: HandedState | undefined,
  { replica, sent }: PackPlace,
): Stamp {
  const gone = [...(own === undefined ? [] : [own]), ...sent];
  const latest = latestOf([...Object.values(reachOf(base, handed)), ...sent.map(({ stamp }) => stamp)]);
  const asItWas = gone.find(({ changeId, stamp }) => changeId === untold?.changeId && stamp === latest);
  if (asItWas?.stamp !== undefined) return asItWas.stamp;
  // Later than what was told of the same edit, should that still be under way.
  return stampOver(stampOver(latest, untold?.changedAt ?? 0, replica), 0, replica);
}

/** The platform's stamp; a later one where it would not be later than all that went from hand to hand. */
function toldStamp(base: Base, handed: readonly HandedState[], replica: string): Stamp {
  const latest = latestOf(Object.values(reachOf(base, handed)));
  if (latest === null || !isLater(latest, base.stamp)) return base.stamp;
  const own = handed.find((state) => state.replica === replica);
  return own?.stamp === latest ? latest : stampOver(latest, timeOf(base.stamp), replica);
}
