import { exchangesOf, type ServiceGraph, type ServiceNode } from '#shared/exhibits/services.ts';
import { Panel } from '#hall/Panel.tsx';
import styles from './Services.module.css';

type Props = {
  readonly graph: ServiceGraph;
  readonly node: ServiceNode;
  readonly onSelect: (id: string | null) => void;
};

/** One part: what it does, and with whom it exchanges what; each of those leads on. */
export function ServiceDetail({ graph, node, onSelect }: Props) {
  const exchanges = exchangesOf(graph, node.id);
  return (
    <Panel
      title={node.name}
      note={node.clause}
      foot={
        <button type="button" className={styles.whole} onClick={() => onSelect(null)}>
          看整个体系
        </button>
      }
    >
      <div className={styles.detail}>
        <ul className={styles.does}>
          {node.does.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h3>往来</h3>
        <ul className={styles.list}>
          {exchanges.map(({ other, gives, gets }) => (
            <li key={other.id}>
              <button type="button" onClick={() => onSelect(other.id)}>
                <b>{other.name}</b>
                {gives !== '' && <small>提供：{gives}</small>}
                {gets !== '' && <small>得到：{gets}</small>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
