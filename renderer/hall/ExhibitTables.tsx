import { useEffect, useRef } from 'react';
import type { ExhibitText } from '#shared/exhibits/exhibitText.ts';
import styles from './ExhibitTables.module.css';

type Props = { readonly text: ExhibitText; readonly onClose: () => void };

/** An exhibit's figures as tables, over the stage. */
export function ExhibitTables({ text, onClose }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus();
  }, []);
  return (
    <section
      className={styles.tables}
      role="dialog"
      aria-label="表格"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles.head}>
        <p>{text.source}</p>
        <button ref={close} type="button" onClick={onClose}>
          关闭表格
        </button>
      </header>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="表格内容">
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
      </div>
    </section>
  );
}
