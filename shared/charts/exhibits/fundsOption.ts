import type { EChartsOption } from 'echarts';
import type { FundFlow, FundPart } from '../../exhibits/funds.ts';
import { fundAmountText } from '../../exhibits/fundsText.ts';
import { hallColours, hallTypeSizes } from '../../look/hallTokens.ts';

/** Money has no levels, so it takes colours of its own: central, local, and what the plan leaves open in grey. */
const fills: Readonly<Record<FundPart, string>> = {
  central: '#4FA3D1',
  transformation: '#4FA3D1',
  services: '#86C5E8',
  undivided: '#6B7B8A',
  local: '#8E7CC3',
  supplement: '#8E7CC3',
};

const sources: ReadonlySet<FundPart> = new Set(['central', 'local']);

/** The funds from sources to uses as a Sankey diagram, each with its amount. A touch tells the part. */
export function fundsOption(flow: FundFlow, selected: string | null, unit: number): EChartsOption {
  const size = (units: number) => units * unit;
  const touches = (from: string, to: string) => selected === null || selected === from || selected === to;
  return {
    series: [
      {
        id: 'funds',
        type: 'sankey',
        left: 0,
        right: 0,
        top: size(6),
        bottom: size(6),
        nodeWidth: size(20),
        nodeGap: size(44),
        draggable: false,
        // As the plan names them; sorting by weight would shuffle sources and uses.
        layoutIterations: 0,
        emphasis: { disabled: true },
        label: {
          lineHeight: size(30),
          rich: {
            name: { fontSize: size(hallTypeSizes.body), color: hallColours.ink, lineHeight: size(32) },
            amount: {
              fontSize: size(hallTypeSizes.lead),
              fontWeight: 700,
              color: hallColours.ink,
              lineHeight: size(36),
            },
          },
        },
        data: flow.nodes.map((node) => ({
          name: node.id,
          key: node.id,
          itemStyle: {
            color: fills[node.id],
            borderColor: node.id === selected ? hallColours.ink : 'transparent',
            borderWidth: size(node.id === selected ? 3 : 0),
          },
          label: {
            position: sources.has(node.id) ? 'right' : 'left',
            align: sources.has(node.id) ? 'left' : 'right',
            formatter: `{name|${node.name}}\n{amount|${fundAmountText(node)}}`,
          },
        })),
        links: flow.links.map(({ from, to, yuan }) => ({
          source: from,
          target: to,
          value: yuan,
          key: to,
          lineStyle: { color: fills[to], opacity: touches(from, to) ? 0.42 : 0.12, curveness: 0.5 },
        })),
      },
    ],
  };
}
