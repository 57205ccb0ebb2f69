import type { Bakery } from './bakery.ts';
import { layersOf, type Layer } from './flowLayers.ts';
import type { TraceabilityParameters } from './parameters.ts';
import type { RecallFigures } from './recall.ts';

/** What is called back, from the bad lot to the stores, as a picture with few enough nodes to be drawn (a Sankey diagram). */
export type RecallFlow = { readonly nodes: readonly FlowNode[]; readonly links: readonly FlowLink[] };

/** `layer`: 0 raw lot, 1 dough, 2 oven, 3 pallets, 4 stores. Units called back that pass through it, and how many of them are bad. */
export type FlowNode = {
  readonly id: string;
  readonly layer: number;
  readonly name: string;
  readonly units: number;
  readonly bad: number;
};

/** `from` and `to` are ids of nodes. */
export type FlowLink = {
  readonly from: string;
  readonly to: string;
  readonly units: number;
  readonly bad: number;
};

type Given = {
  readonly parameters: TraceabilityParameters;
  readonly bakery: Bakery;
  readonly lotName: string;
  readonly contaminated: Uint8Array;
  readonly recall: RecallFigures;
};

/** The flow of a recall. Only what is called back is in it; nodes of a layer stand in the order of time or number. */
export function recallFlowOf({ parameters, bakery, lotName, contaminated, recall }: Given): RecallFlow {
  const pieces = bakery.pieces.filter((_, at) => recall.recalled[at] === 1);
  const isFine = recall.keeping === 'batch' || recall.keeping === 'item';
  const layers = layersOf({ parameters, bakery, pieces, lotName, isFine });
  const nodes = layers.map(({ names }) => names.map(() => ({ units: 0, bad: 0 })));
  const links = layers.map(() => new Map<number, { units: number; bad: number }>());
  for (const [at, { units, batch }] of pieces.entries()) {
    const bad = contaminated[batch] === 1 ? units : 0;
    for (const [layer, { places }] of layers.entries()) {
      const place = places[at]!;
      const node = nodes[layer]![place]!;
      node.units += units;
      node.bad += bad;
      if (layer === 0) continue;
      const key = layers[layer - 1]!.places[at]! * keyStep + place;
      const link = links[layer]!.get(key);
      if (link === undefined) links[layer]!.set(key, { units, bad });
      else {
        link.units += units;
        link.bad += bad;
      }
    }
  }
  return {
    nodes: layers.flatMap(({ names }, layer) =>
      names.map((name, place) => ({ id: idOf(layer, place), layer, name, ...nodes[layer]![place]! })),
    ),
    links: links.flatMap((own, layer) =>
      [...own].map(([key, sums]) => ({
        from: idOf(layer - 1, Math.floor(key / keyStep)),
        to: idOf(layer, key % keyStep),
        ...sums,
      })),
    ),
  };
}

/** More than there are nodes in any layer. */
const keyStep = 1000;

const idOf = (layer: number, place: Layer['places'][number]) => `${layer}-${place}`;
