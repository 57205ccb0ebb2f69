import { createHeap } from './heap.ts';

/** `cost` for each unit that flows; 0 or more. Capacities and costs in whole numbers keep all results exact. */
export type Arc = {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: number;
};

/** Nodes are counted from 0. `supplies`: what has to flow to the sink, by the node where it begins. */
export type FlowNetwork = {
  readonly nodes: number;
  readonly arcs: readonly Arc[];
  readonly supplies: readonly { readonly node: number; readonly amount: number }[];
  readonly sink: number;
};

export type Flow = {
  /** What flows on each arc, in their order. */
  readonly on: Float64Array;
  readonly cost: number;
  /**
   * One for each node; cost + potential(from) − potential(to) is ≥ 0 on each arc with room and ≤ 0 on each arc with flow: the
   * proof that no flow of these supplies costs less. Potential(sink) − potential(node) is what one unit more from there would cost.
   */
  readonly potentials: Float64Array;
};

/**
 * The flow of all supplies to the sink that costs least: successive shortest paths with potentials (Edmonds and Karp 1972; Ahuja,
 * Magnanti, Orlin, Network Flows, 1993, section 9.7), supply after supply, each path by Dijkstra up to the sink. Null where
 * not everything can reach the sink. Pure.
 */
export function minCostFlow({ nodes, arcs, supplies, sink }: FlowNetwork): Flow | null {
  const residual = residualOf(nodes, arcs);
  const potentials = new Float64Array(nodes);
  const search = createSearch(nodes);
  for (const { node: start, amount } of supplies) {
    for (let left = amount; left > 0;) {
      if (!search.reach(residual, potentials, start, sink)) return null;
      left -= augment(residual, search.arrivedBy, start, sink, left);
    }
  }
  const on = new Float64Array(arcs.length);
  let cost = 0;
  for (let index = 0; index < arcs.length; index += 1) {
    on[index] = residual.room[2 * index + 1]!;
    cost += arcs[index]!.cost * on[index]!;
  }
  return { on, cost, potentials };
}

/** Sends as much as the path has room for, `most` at most; gives what was sent. */
function augment(
  { to, room }: Residual,
  arrivedBy: Int32Array,
  start: number,
  sink: number,
  most: number,
): number {
  let amount = most;
  for (let node = sink; node !== start; node = to[arrivedBy[node]! ^ 1]!) {
    amount = Math.min(amount, room[arrivedBy[node]!]!);
  }
  for (let node = sink; node !== start; node = to[arrivedBy[node]! ^ 1]!) {
    const by = arrivedBy[node]!;
    room[by]! -= amount;
    room[by ^ 1]! += amount;
  }
  return amount;
}

/** Arc i of the network is edge 2i, its way back 2i + 1. A node's edges are `edges` from `first[node]` on. */
type Residual = {
  readonly first: Int32Array;
  readonly edges: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly room: Float64Array;
};

function residualOf(nodes: number, arcs: readonly Arc[]): Residual {
  const first = new Int32Array(nodes + 1);
  for (const { from, to } of arcs) {
    first[from + 1]! += 1;
    first[to + 1]! += 1;
  }
  for (let node = 0; node < nodes; node += 1) first[node + 1]! += first[node]!;
  const next = first.slice();
  const count = 2 * arcs.length;
  const residual = {
    first,
    edges: new Int32Array(count),
    to: new Int32Array(count),
    cost: new Float64Array(count),
    room: new Float64Array(count),
  };
  const add = (edge: number, start: number, end: number, cost: number) => {
    residual.edges[next[start]!++] = edge;
    residual.to[edge] = end;
    residual.cost[edge] = cost;
  };
  let edge = 0;
  for (const { from, to, capacity, cost } of arcs) {
    residual.room[edge] = capacity;
    add(edge, from, to, cost);
    add(edge + 1, to, from, -cost);
    edge += 2;
  }
  return residual;
}

/** Dijkstra over reduced costs, with its arrays kept from one path to the next. */
function createSearch(nodes: number) {
  const distance = new Float64Array(nodes);
  const arrivedBy = new Int32Array(nodes);
  const isSettled = new Uint8Array(nodes);
  const heap = createHeap();

  /** Finds the shortest path to the sink and moves the potentials on; false where there is none. */
  function reach(residual: Residual, potentials: Float64Array, start: number, sink: number): boolean {
    distance.fill(Infinity);
    isSettled.fill(0);
    heap.clear();
    distance[start] = 0;
    heap.push(0, start);
    const settled: number[] = [];
    for (let node = heap.pop(); node !== null; node = heap.pop()) {
      if (isSettled[node] === 1) continue;
      // What is as far as the sink need not be looked at: there are many ties.
      if (distance[node]! >= distance[sink]!) break;
      isSettled[node] = 1;
      settled.push(node);
      for (let at = residual.first[node]!; at < residual.first[node + 1]!; at += 1) {
        const edge = residual.edges[at]!;
        const end = residual.to[edge]!;
        if (residual.room[edge]! <= 0 || isSettled[end] === 1) continue;
        const reduced = residual.cost[edge]! + potentials[node]! - potentials[end]!;
        // Below 0 only by rounding, where costs are not whole numbers.
        const length = distance[node]! + Math.max(0, reduced);
        if (length >= distance[end]! || length >= distance[sink]!) continue;
        distance[end] = length;
        arrivedBy[end] = edge;
        heap.push(length, end);
      }
    }
    const shortest = distance[sink]!;
    if (shortest === Infinity) return false;
    // Nodes that are farther than the sink keep theirs: the same as adding the sink's distance to all of them.
    for (const node of settled) potentials[node]! += distance[node]! - shortest;
    return true;
  }

  return { reach, arrivedBy };
}
