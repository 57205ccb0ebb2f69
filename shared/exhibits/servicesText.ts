import type { PolicyPack } from '../policy/policyPack.ts';
import type { ExhibitTable, ExhibitText } from './exhibitText.ts';
import { exchangesOf, servicesOf, type ServiceGraph } from './services.ts';

/** What the exhibit of the service system says, as a whole or of one of its parts. */
export function servicesText(policy: PolicyPack, selected: string | null): ExhibitText {
  const graph = servicesOf(policy);
  const node = graph.nodes.find(({ id }) => id === selected);
  const frame = { source: `依据：${policy.source}`, tables: tablesOf(graph) };
  if (node === undefined) return { ...frame, ...wholeOf(policy, graph) };
  const exchanges = exchangesOf(graph, node.id);
  return {
    ...frame,
    headline:
      exchanges.length === 0
        ? node.name
        : `${node.name}与 ${exchanges.length} 方往来：${othersOf(exchanges)}`,
    explanation: node.brief,
  };
}

function wholeOf(policy: PolicyPack, graph: ServiceGraph): Pick<ExhibitText, 'headline' | 'explanation'> {
  const pilots = policy.targets.find(({ id }) => id === 'pilots');
  const served = pilots === undefined ? '试点企业' : `${pilots.value} ${pilots.unit}${pilots.name}`;
  const brains = graph.nodes.filter(({ part }) => part === 'brain').length;
  const serving = exchangesOf(graph, 'enterprises').length;
  return {
    headline: serving === 0 ? `为${served}组成一张服务网` : `${served}，背后有 ${serving} 方直接服务`,
    explanation: `1 个平台、${brains} 类产业大脑、N 个园区与集群、X 个共享工厂，由促进中心联动`,
  };
}

/** Characters of names in a headline. */
const mostCharacters = 14;

function othersOf(exchanges: readonly { readonly other: { readonly name: string } }[]): string {
  const names = exchanges.map(({ other }) => other.name);
  // Two names where they leave the headline on one line.
  const shown = names.slice(0, names.slice(0, 2).join('').length <= mostCharacters ? 2 : 1);
  return names.length <= shown.length ? names.join('、') : `${shown.join('、')}等`;
}

function tablesOf(graph: ServiceGraph): readonly ExhibitTable[] {
  const nameOf = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const text = (name: string) => ({ name, align: 'text' as const });
  return [
    {
      caption: '服务体系由谁组成、做什么',
      columns: ['组成', '是什么', '做什么', '依据'].map(text),
      rows: graph.nodes.map(({ name, brief, does, clause }) => [name, brief, does.join('；'), clause]),
    },
    {
      caption: '谁向谁提供什么',
      columns: ['一方', '另一方', '提供', '得到', '依据'].map(text),
      rows: graph.links.map(({ from, to, gives, back, clause }) => [
        nameOf.get(from) ?? from,
        nameOf.get(to) ?? to,
        gives,
        back === '' ? '方案未写明' : back,
        clause,
      ]),
    },
  ];
}
