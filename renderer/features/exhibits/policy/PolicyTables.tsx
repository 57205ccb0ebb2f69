import type { ExhibitTable } from '#shared/exhibits/exhibitText.ts';
import styles from './Policy.module.css';

/** Tables in the hall's type, to be read from two metres. */
export function PolicyTables({ tables }: { readonly tables: readonly ExhibitTable[] }) {
  return (
    <div className={styles.tables} tabIndex={0} role="group" aria-label="表格">
      {tables.map(({ caption, columns, rows }) => (
        <table key={caption}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ name, align }) => (
                <th key={name} scope="col" data-align={align}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={cells.join('\u0001')}>
                {columns.map(({ name, align }, column) => {
                  // A clause stands once for the rows that it covers.
                  const again = column === 0 && row > 0 && rows[row - 1]?.[0] === cells[0];
                  const Cell = column === 0 ? 'th' : 'td';
                  return (
                    <Cell
                      key={name}
                      data-align={align}
                      data-again={again || undefined}
                      {...(column === 0 ? { scope: 'row' } : {})}
                    >
                      {cells[column]}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
