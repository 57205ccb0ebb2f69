import type { ServiceNode } from '#shared/exhibits/services.ts';
import { Panel } from '#hall/Panel.tsx';
import styles from './Services.module.css';

type Props = { readonly nodes: readonly ServiceNode[]; readonly onSelect: (id: string) => void };

/** All parts, each with the first thing that it does: the same as in the graph, for eyes and keys. */
export function ServiceList({ nodes, onSelect }: Props) {
  return (
    <Panel title="组成与分工">
      <ul className={styles.list}>
        {nodes.map(({ id, name, does }) => (
          <li key={id}>
            <button type="button" onClick={() => onSelect(id)}>
              <b>{name}</b>
              <small>{does[0]}</small>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
