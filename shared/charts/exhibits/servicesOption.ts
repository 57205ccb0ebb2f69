import type { EChartsOption } from 'echarts';
import type { ServiceGraph, ServiceLink, ServiceNode } from '../../exhibits/services.ts';
import type { ServicePartId } from '../../exhibits/servicesFacts.ts';
import { hallColours, hallTypeSizes } from '../../look/hallTokens.ts';

type Place = readonly [x: number, y: number];

/**
 * Where the parts stand, in hundredths of the width: those who are served below, those above the city on top, the brains in a
 * row between whose gaps the lines of the platform pass. The brains share `brainsRow`.
 */
const places: Readonly<Record<Exclude<ServicePartId, 'brain'>, Place>> = {
  province: [32, 2],
  industrial: [57, 2],
  platform: [44.5, 15],
  providers: [82, 15],
  centre: [9, 46],
  parks: [92, 42],
  factories: [78, 53],
  enterprises: [44.5, 60],
};
const brainsRow = { from: 32, to: 82, y: 31 } as const;

/** Lines that would run behind another part bend around it: how much, by from/to. */
const bends: Readonly<Record<string, number>> = {
  'centre/platform': 0.35,
};

/** Box of a part in hall units. */
const box = { width: 188, height: 78 } as const;

/** The box with round corners; ECharts' own would stretch them. */
const boxPath =
  'path://M14,0H174A14,14,0,0,1,188,14V64A14,14,0,0,1,174,78H14A14,14,0,0,1,0,64V14A14,14,0,0,1,14,0Z';

/** The service system as a graph; of a selected part it and what it is linked with stand out. A touch tells the part's id. */
export function servicesOption(graph: ServiceGraph, selected: string | null, unit: number): EChartsOption {
  const size = (units: number) => units * unit;
  const near = new Set(
    graph.links.flatMap(({ from, to }) => (from === selected || to === selected ? [from, to] : [])),
  );
  const isDim = (id: string) => selected !== null && id !== selected && !near.has(id);
  return {
    series: [
      {
        id: 'services',
        type: 'graph',
        layout: 'none',
        left: size(box.width / 2),
        right: size(box.width / 2),
        top: size(box.height / 2),
        bottom: size(box.height / 2),
        symbol: boxPath,
        symbolSize: [size(box.width), size(box.height)],
        emphasis: { scale: false },
        label: {
          show: true,
          width: size(box.width - 12),
          overflow: 'break',
          lineHeight: size(25),
          fontSize: size(hallTypeSizes.label),
          rich: { mark: { fontSize: size(hallTypeSizes.label), fontWeight: 700, lineHeight: size(25) } },
        },
        data: graph.nodes.map((node) => {
          const [x, y] = placeOf(graph, node);
          const isSelected = node.id === selected;
          return {
            id: node.id,
            key: node.id,
            name: node.id,
            x,
            y,
            itemStyle: {
              color: isSelected ? hallColours.accent : groundOf(node.part),
              borderColor: near.has(node.id) ? hallColours.accent : hallColours.line,
              borderWidth: size(2),
              opacity: isDim(node.id) ? 0.45 : 1,
            },
            label: {
              color: isSelected ? hallColours.onAccent : hallColours.ink,
              opacity: isDim(node.id) ? 0.55 : 1,
              formatter: labelOf(node),
            },
          };
        }),
        links: graph.links.map((link) => {
          const isNear = link.from === selected || link.to === selected;
          return {
            source: link.from,
            target: link.to,
            lineStyle: {
              color: isNear ? hallColours.accent : hallColours.inkFaint,
              width: size(isNear ? 4 : 2),
              opacity: selected === null ? 0.55 : isNear ? 1 : 0.14,
              curveness: bends[partsOf(link)] ?? 0,
            },
          };
        }),
      },
    ],
  };
}

function placeOf(graph: ServiceGraph, node: ServiceNode): Place {
  if (node.part !== 'brain') return places[node.part];
  const brains = graph.nodes.filter(({ part }) => part === 'brain');
  const { from, to, y } = brainsRow;
  const step = brains.length < 2 ? 0 : (to - from) / (brains.length - 1);
  return [from + brains.indexOf(node) * step, y];
}

function groundOf(part: ServicePartId): string {
  if (part === 'centre' || part === 'platform') return '#1D5378';
  return part === 'brain' ? '#22435A' : hallColours.panelRaised;
}

/** The name under its mark. A long name breaks before what it is, not in the middle of a word. */
function labelOf({ mark, name, part }: ServiceNode): string {
  if (part === 'brain') return name.replace(/产业大脑$/, '\n产业大脑');
  if (mark !== '') return `{mark|${mark} 个}\n${name}`;
  return name.length > 8 ? name.replace(/(服务)?平台$/, '\n$&') : name;
}

function partsOf({ from, to }: ServiceLink): string {
  return `${from}/${to}`;
}
