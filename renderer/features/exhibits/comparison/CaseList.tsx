import { useEffect, useRef } from 'react';
import type { HallCase } from '#shared/exhibits/casesPack.ts';
import { LevelStep } from '../pieces/LevelMark.tsx';
import styles from './Comparison.module.css';

type Props = {
  readonly cases: readonly HallCase[];
  readonly shown: HallCase;
  readonly onSelect: (id: string) => void;
};

/** The cases to pick from; the one that is shown is in sight. */
export function CaseList({ cases, shown, onSelect }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <ul ref={list} className={styles.list} aria-label="标杆案例">
      {cases.map((one) => (
        <li key={one.id}>
          <button type="button" aria-pressed={one.id === shown.id} onClick={() => onSelect(one.id)}>
            <b>{one.enterprise}</b>
            <LevelStep {...one.level} />
          </button>
        </li>
      ))}
    </ul>
  );
}
