import { TableHead } from './TableHead.tsx';
import skeleton from './ListSkeleton.module.css';
import styles from './EnterpriseTable.module.css';

const shapes = Array.from({ length: 12 }, (_, index) => ({ row: index, name: 150 + ((index * 53) % 130) }));

/** The shape of the rows while the first ones are read. */
export function ListSkeleton() {
  return (
    <div className={styles.table} aria-busy="true" aria-label="正在读取企业">
      <TableHead />
      <div className={skeleton.rows}>
        {shapes.map(({ row, name }) => (
          <div key={row} className={`${styles.row} ${skeleton.row}`}>
            {[name, 160, 80, 56, 32, 44, 120, 52].map((width, column) => (
              <i key={column} style={{ width }} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
