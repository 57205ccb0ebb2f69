import type { Bakery, Piece } from './bakery.ts';
import type { TraceabilityParameters } from './parameters.ts';
import { dayName, shiftName } from './shiftName.ts';

/** One layer of a drawn flow: the names of its nodes, and the place of each piece's node among them. */
export type Layer = { readonly names: readonly string[]; readonly places: readonly number[] };

/** At most so many nodes stand in one layer; things are put together by shift, by day, and the smallest ones as 其余. */
export const mostNodesOfLayer = 10;

type Given = {
  readonly parameters: TraceabilityParameters;
  readonly bakery: Bakery;
  readonly pieces: readonly Piece[];
  readonly lotName: string;
  /** Whether records tell single batches and pallets apart. */
  readonly isFine: boolean;
};

/** Raw lot, dough, oven, pallets and stores of the pieces that are called back. */
export function layersOf({ parameters, bakery, pieces, lotName, isFine }: Given): readonly Layer[] {
  const { shifts: perDay, ovenWord, batchWord, stores } = parameters;
  const byTime = (shiftOf: (piece: Piece) => number): readonly Way[] => [
    { key: shiftOf, name: (shift) => shiftName(shift, perDay) },
    { key: (piece) => Math.floor(shiftOf(piece) / perDay), name: (day) => dayName(day * perDay, perDay) },
  ];
  const batch: Way = { key: (piece) => piece.batch, name: (key) => `第 ${key + 1} ${batchWord}` };
  const pallet: Way = { key: (piece) => piece.pallet, name: (key) => `托盘 ${key + 1}` };
  const oven: Way = {
    key: ({ load }) => bakery.loads[load]!.oven,
    name: (key) => `${key + 1} 号${ovenWord}`,
  };
  const store: Way = {
    // What has not been delivered stands last.
    key: ({ delivery }) => (delivery < 0 ? stores : bakery.deliveries[delivery]!.store),
    name: (key) => (key === stores ? '厂内库存' : `门店 ${key + 1}`),
  };
  const ofDough = byTime((piece) => bakery.batches[piece.batch]!.shift);
  const ofPallets = byTime((piece) => bakery.pallets[piece.pallet]!.shift);
  return [
    finest(pieces, [{ key: () => 0, name: () => lotName }], ''),
    finest(pieces, isFine ? [batch, ...ofDough] : ofDough, '其余各天'),
    finest(pieces, [oven], '其余'),
    finest(pieces, isFine ? [pallet, ...ofPallets] : ofPallets, '其余各天'),
    finest(pieces, [store], '其余门店'),
  ];
}

/** A way to tell pieces apart: a number for each, in the order in which they are drawn, and its name. */
type Way = { readonly key: (piece: Piece) => number; readonly name: (key: number) => string };

/** By the first way that needs few enough nodes; else by the last one, with the smallest put together. */
function finest(pieces: readonly Piece[], ways: readonly Way[], rest: string): Layer {
  for (const [at, { key, name }] of ways.entries()) {
    const keys = pieces.map(key);
    const units = new Map<number, number>();
    for (const [place, one] of keys.entries()) units.set(one, (units.get(one) ?? 0) + pieces[place]!.units);
    if (units.size > mostNodesOfLayer && at < ways.length - 1) continue;
    const isMany = units.size > mostNodesOfLayer;
    const largest = [...units.keys()].sort(
      (one, other) => units.get(other)! - units.get(one)! || one - other,
    );
    const kept = largest
      .slice(0, isMany ? mostNodesOfLayer - 1 : mostNodesOfLayer)
      .sort((one, other) => one - other);
    const placeOf = new Map(kept.map((one, place) => [one, place]));
    return {
      names: isMany ? [...kept.map(name), rest] : kept.map(name),
      places: keys.map((one) => placeOf.get(one) ?? kept.length),
    };
  }
  return { names: [], places: [] };
}
