/** Who went into what: link n leads from node froms[n] to node tos[n]. The same link may be there more than once. */
export type Links = { readonly froms: readonly number[]; readonly tos: readonly number[] };

/** A directed graph, kept so that the links of a node lie side by side: those of node n at firsts[n] … firsts[n + 1] − 1. */
export type LotGraph = { readonly firsts: Int32Array; readonly targets: Int32Array };

export function lotGraphOf(nodes: number, { froms, tos }: Links): LotGraph {
  const firsts = new Int32Array(nodes + 1);
  for (const from of froms) firsts[from + 1]! += 1;
  for (let node = 0; node < nodes; node += 1) firsts[node + 1]! += firsts[node]!;
  const next = firsts.slice();
  const targets = new Int32Array(tos.length);
  for (let link = 0; link < tos.length; link += 1) {
    const from = froms[link]!;
    targets[next[from]!] = tos[link]!;
    next[from]! += 1;
  }
  return { firsts, targets };
}

/** The same links the other way: what a node was made of. */
export function reversed({ froms, tos }: Links): Links {
  return { froms: tos, tos: froms };
}

/** What can be reached from some nodes, these included, and how many nodes were looked at: each once. Breadth first, O(nodes + links). */
export function reach({ firsts, targets }: LotGraph, starts: readonly number[]) {
  const reached = new Uint8Array(firsts.length - 1);
  const queue: number[] = [];
  for (const start of starts) {
    if (reached[start] === 1) continue;
    reached[start] = 1;
    queue.push(start);
  }
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at]!;
    for (let link = firsts[node]!; link < firsts[node + 1]!; link += 1) {
      const target = targets[link]!;
      if (reached[target] === 1) continue;
      reached[target] = 1;
      queue.push(target);
    }
  }
  return { reached, visits: queue.length };
}
