import { memo } from 'react';
import { useServices } from '#services';
import { formatDate } from '#shared/look/formatDate.ts';
import { closingState, sessionKindNames } from '#shared/model/session.ts';
import { MarkedText } from '#ui/MarkedText.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { ListedSession } from './listedSession.ts';
import styles from './Selection.module.css';

type Props = {
  readonly row: ListedSession;
  readonly index: number;
  readonly top: number;
  readonly words: readonly string[];
  readonly selected: boolean;
  readonly onToggle: (index: number, into: boolean, range: boolean) => void;
};

/** One diagnosis; a click anywhere on it ticks its box. */
export const SelectionRow = memo(function SelectionRow(props: Props) {
  const { row, index, top, words, selected, onToggle } = props;
  const { session, enterprise } = row;
  const { policy } = useServices();
  const state = closingState(session);
  const kind = sessionKindNames[session.kind];
  return (
    <label
      className={styles.row}
      role="row"
      aria-rowindex={index + 1}
      data-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell">
        <input
          type="checkbox"
          className={styles.box}
          checked={selected}
          data-index={index}
          aria-label={`${enterprise.name} ${kind} ${session.date}`}
          onChange={() => undefined}
          onClick={(event) => onToggle(index, event.currentTarget.checked, event.shiftKey)}
        />
      </span>
      <span role="cell" className={styles.nameCell}>
        <span className={styles.name} title={enterprise.name}>
          <MarkedText text={enterprise.name} words={words} />
        </span>
        {session.sample && <Tag>示例</Tag>}
        {state !== null && <Tag tone="quiet">{state}</Tag>}
      </span>
      <span role="cell" className={styles.soft}>
        {policy.industries.find(({ id }) => id === enterprise.industry)?.name ?? ''}
      </span>
      <span role="cell" className={styles.soft}>
        {enterprise.county}
      </span>
      <span role="cell">{kind}</span>
      <span role="cell" className={styles.soft}>
        {formatDate(session.date)}
      </span>
      <span role="cell" className={styles.soft} title={session.consultant}>
        {session.consultant}
      </span>
    </label>
  );
});
