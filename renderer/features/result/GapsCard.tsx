import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#paths';
import { itemKey } from '#shared/instrument/items.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { rankGaps } from '#shared/scoring/gaps.ts';
import { SceneLevelChip } from '#ui/LevelBadge.tsx';
import styles from './Result.module.css';

type Props = {
  readonly pack: InstrumentPack;
  readonly result: AssessmentResult;
  readonly sessionId: string;
};

const shownAtFirst = 6;

/** What holds the enterprise back, most pressing first; each line leads to its item. */
export function GapsCard({ pack, result, sessionId }: Props) {
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const gaps = useMemo(() => rankGaps(pack, result), [pack, result]);
  const shown = all ? gaps : gaps.slice(0, shownAtFirst);
  return (
    <section className={styles.card} aria-label="短板">
      <h2>短板，按紧要程度</h2>
      {gaps.length === 0 && <p className={styles.soft}>没有已确认的短板；未答的项目不算短板。</p>}
      <ol className={styles.gaps}>
        {shown.map((gap, index) => (
          <li key={itemKey(gap)}>
            <span className={styles.rank}>{index + 1}</span>
            <button
              type="button"
              className={styles.gapName}
              onClick={() => void navigate(`${paths.diagnosis(sessionId)}?item=${itemKey(gap)}`)}
            >
              {gap.name}
            </button>
            {gap.kind === 'scene' ? (
              <SceneLevelChip level={gap.level} />
            ) : (
              <span className={styles.soft}>
                {gap.score} / {gap.max}
              </span>
            )}
            <p>{gap.reason}</p>
          </li>
        ))}
      </ol>
      {gaps.length > shownAtFirst && (
        <Button type="link" onClick={() => setAll(!all)}>
          {all ? '收起' : `看全部 ${gaps.length} 项`}
        </Button>
      )}
    </section>
  );
}
