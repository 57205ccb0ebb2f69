import styles from './EnterpriseTable.module.css';
import { useListStore } from './listStore.ts';

/** The columns' heads; two of them order the list. */
export function TableHead() {
  return (
    <div className={styles.head} role="row">
      <SortHead column="name" name="企业名称" />
      <span role="columnheader">统一社会信用代码</span>
      <span role="columnheader">行业</span>
      <span role="columnheader">县（市、区）</span>
      <span role="columnheader">规模</span>
      <span role="columnheader">批次</span>
      <SortHead column="diagnosed" name="最近诊断" />
      <span role="columnheader" className={styles.level}>
        等级
      </span>
    </div>
  );
}

function SortHead({ column, name }: { readonly column: 'name' | 'diagnosed'; readonly name: string }) {
  const order = useListStore((state) => state.order);
  const turn = useListStore((state) => state.turnOrder);
  const active = order.by === column;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <span role="columnheader" aria-sort={active ? direction : 'none'}>
      <button type="button" className={styles.sort} title={`按${name}排序`} onClick={() => turn(column)}>
        {name}
        <span className={styles.arrow} aria-hidden="true">
          {active ? (order.descending ? '▼' : '▲') : ''}
        </span>
      </button>
    </span>
  );
}
