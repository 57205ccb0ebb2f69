import { caseKindNames, type CaseKind } from '#shared/exhibits/caseWall.ts';
import { leadEffect } from '#shared/exhibits/caseWallText.ts';
import type { HallCase } from '#shared/exhibits/casesPack.ts';
import { Choice } from '#hall/Choice.tsx';
import { LevelStep } from '../pieces/LevelMark.tsx';
import styles from './Cases.module.css';

type Props = {
  readonly wall: readonly HallCase[];
  readonly kind: CaseKind | null;
  readonly onSelect: (selected: string | null) => void;
};

/** Cases as cards, all or of one kind. */
export function CaseWall({ wall, kind, onSelect }: Props) {
  return (
    <div className={styles.stage}>
      <Choice
        label="类别"
        value={kind}
        onChoose={(chosen) => onSelect(chosen === null ? null : `kind:${chosen}`)}
        options={[
          { value: null, name: '全部' },
          { value: 'chain', name: caseKindNames.chain },
          { value: 'benchmark', name: caseKindNames.benchmark },
        ]}
      />
      <ul className={styles.wall} aria-label="案例">
        {wall.map((one) => (
          <li key={one.id}>
            <button type="button" data-kind={one.kind} onClick={() => onSelect(one.id)}>
              <span className={styles.kind}>
                <span>
                  {caseKindNames[one.kind]}
                  {one.partners !== undefined && ` · 带动 ${one.partners} 家`}
                </span>
                <LevelStep {...one.level} />
              </span>
              <b>{one.title}</b>
              <span className={styles.effect}>{leadEffect(one)}</span>
              <small>
                {one.enterprise} · {one.county}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
