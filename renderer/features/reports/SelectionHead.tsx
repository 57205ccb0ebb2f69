import { Button, Checkbox } from 'antd';
import type { ListedSession } from './listedSession.ts';
import { useReportsStore } from './reportsStore.ts';
import styles from './Selection.module.css';

/** The columns' names, and the box for all that the filters leave. */
export function SelectionHead({ rows }: { readonly rows: readonly ListedSession[] }) {
  const selected = useReportsStore((state) => state.selected);
  const select = useReportsStore((state) => state.select);
  const clear = useReportsStore((state) => state.clearSelection);
  const chosenHere = rows.filter(({ session }) => selected.has(session.id)).length;
  const elsewhere = selected.size - chosenHere;
  const count = (value: number) => value.toLocaleString('zh-CN');
  return (
    <>
      <div className={styles.summary}>
        <Checkbox
          checked={rows.length > 0 && chosenHere === rows.length}
          indeterminate={chosenHere > 0 && chosenHere < rows.length}
          disabled={rows.length === 0}
          onChange={(event) =>
            select(
              rows.map(({ session }) => session.id),
              event.target.checked,
            )
          }
        >
          全选这 {count(rows.length)} 次
        </Checkbox>
        <span className={styles.chosen} data-testid="chosen">
          已选 <strong>{count(selected.size)}</strong> 次
          {elsewhere > 0 && `（其中 ${count(elsewhere)} 次不在当前筛选中）`}
        </span>
        {selected.size > 0 && (
          <Button type="link" size="small" onClick={clear}>
            清空选择
          </Button>
        )}
      </div>
      <div className={styles.head} role="row">
        <span role="columnheader" aria-label="选择" />
        <span role="columnheader">企业</span>
        <span role="columnheader">行业</span>
        <span role="columnheader">县（市、区）</span>
        <span role="columnheader">类型</span>
        <span role="columnheader">日期</span>
        <span role="columnheader">顾问</span>
      </div>
    </>
  );
}
