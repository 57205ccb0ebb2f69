import type { PolicyPack } from '../policy/policyPack.ts';
import { serviceLinks, serviceParts, type ServicePartId } from './servicesFacts.ts';

/** One part of the “1+3+N+X” system. `mark`: what stands for it in the formula, else empty. */
export type ServiceNode = {
  readonly id: string;
  readonly part: ServicePartId;
  readonly mark: string;
  readonly name: string;
  /** What it is, in one line. */
  readonly brief: string;
  readonly does: readonly string[];
  readonly clause: string;
};

/** Who gives what to whom; `back`: what comes back, empty where the plan names nothing. */
export type ServiceLink = {
  readonly from: string;
  readonly to: string;
  readonly gives: string;
  readonly back: string;
  readonly clause: string;
};

export type ServiceGraph = { readonly nodes: readonly ServiceNode[]; readonly links: readonly ServiceLink[] };

/** What a node exchanges with another one, seen from the node. */
export type Exchange = {
  readonly other: ServiceNode;
  readonly gives: string;
  readonly gets: string;
  readonly clause: string;
};

/**
 * The service system as a graph: a part stands in it where the policy pack has it, the brains once for each of its clusters of
 * industries; links between parts that both stand.
 */
export function servicesOf(policy: PolicyPack): ServiceGraph {
  const nodes = serviceParts.flatMap((part): readonly ServiceNode[] => {
    const brief = part.key === null ? part.brief : policy.services[part.key];
    if (brief === undefined) return [];
    const node = { part: part.id, mark: part.mark, does: part.does, clause: part.clause };
    if (part.id !== 'brain') return [{ ...node, id: part.id, name: part.name, brief }];
    const clusters = [...new Set(policy.industries.map(({ cluster }) => cluster))];
    return clusters.map((cluster) => ({
      ...node,
      id: `${part.id}:${cluster}`,
      mark: String(clusters.length),
      name: `${cluster}${part.name}`,
      brief: `服务${namesIn(policy, cluster)}`,
    }));
  });
  const of = (part: ServicePartId) => nodes.filter((node) => node.part === part);
  const links = serviceLinks.flatMap(({ from, to, gives, back, clause }) =>
    of(from).flatMap((one) => of(to).map((other) => ({ from: one.id, to: other.id, gives, back, clause }))),
  );
  return { nodes, links };
}

/** What a node gives and gets, in the order of the links. */
export function exchangesOf(graph: ServiceGraph, id: string): readonly Exchange[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return graph.links.flatMap(({ from, to, gives, back, clause }): readonly Exchange[] => {
    if (from !== id && to !== id) return [];
    const other = byId.get(from === id ? to : from);
    if (other === undefined) return [];
    return [from === id ? { other, gives, gets: back, clause } : { other, gives: back, gets: gives, clause }];
  });
}

function namesIn({ industries }: PolicyPack, cluster: string): string {
  return industries
    .filter((industry) => industry.cluster === cluster)
    .map(({ name }) => name)
    .join('、');
}
