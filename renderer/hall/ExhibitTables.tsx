import type { ExhibitText } from '#shared/exhibits/exhibitText.ts';
import styles from './ExhibitTables.module.css';
import { HallSheet } from './HallSheet.tsx';

type Props = { readonly text: ExhibitText; readonly onClose: () => void };

/** The figures of an exhibit, or of a demo, as tables, over the stage. */
export function ExhibitTables({ text, onClose }: Props) {
  return (
    <HallSheet name="表格" lead={text.source} onClose={onClose}>
      {text.tables.map(({ caption, columns, rows }) => (
        <table key={caption} className={styles.table}>
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
            {rows.map((cells) => (
              <tr key={cells.join('\u0001')}>
                {columns.map(({ name, align }, place) =>
                  place === 0 ? (
                    <th key={name} scope="row" data-align={align}>
                      {cells[place]}
                    </th>
                  ) : (
                    <td key={name} data-align={align}>
                      {cells[place]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </HallSheet>
  );
}
