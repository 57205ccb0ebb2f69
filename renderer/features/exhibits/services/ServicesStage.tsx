import { useCallback, useMemo } from 'react';
import { servicesOption } from '#shared/charts/exhibits/servicesOption.ts';
import { servicesOf } from '#shared/exhibits/services.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { toggled } from '../toggled.ts';
import { ServiceDetail } from './ServiceDetail.tsx';
import { ServiceList } from './ServiceList.tsx';
import styles from './Services.module.css';

/** The graph of who serves whom; beside it what a part does and exchanges, or all parts while none is chosen. */
export function ServicesStage({ content: { policy }, selected, onSelect }: ExhibitProps) {
  const graph = useMemo(() => servicesOf(policy), [policy]);
  const option = useCallback((unit: number) => servicesOption(graph, selected, unit), [graph, selected]);
  const node = graph.nodes.find(({ id }) => id === selected);
  const onPick = (key: string) => {
    // A line has a name of its own, but it is nothing to choose.
    if (graph.nodes.some(({ id }) => id === key)) onSelect(toggled(selected, key));
  };
  return (
    <div className={styles.stage}>
      <Panel title="谁服务谁" note="点一方，看它与谁往来">
        <HallChart option={option} label="服务体系的组成与往来" onPick={onPick} />
      </Panel>
      {node === undefined ? (
        <ServiceList nodes={graph.nodes} onSelect={onSelect} />
      ) : (
        <ServiceDetail graph={graph} node={node} onSelect={onSelect} />
      )}
    </div>
  );
}
