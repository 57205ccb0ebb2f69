import styles from './Key.module.css';

type Props = {
  readonly entries: readonly { readonly name: string; readonly colour: string }[];
};

/** 图例: which colour is what. */
export function Key({ entries }: Props) {
  return (
    <ul className={styles.key}>
      {entries.map(({ name, colour }) => (
        <li key={name}>
          <i style={{ background: colour }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
