import { memo } from 'react';
import { useServices } from '#services';
import { formatDate } from '#shared/look/formatDate.ts';
import { levelNames } from '#shared/look/levels.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import type { EnterpriseEntry } from '#shared/model/enterpriseSearch.ts';
import { sessionKindNames } from '#shared/model/session.ts';
import { LevelBadge } from '#ui/LevelBadge.tsx';
import { MarkedText } from '#ui/MarkedText.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { DiagnosisSummary } from './diagnosisSummary.ts';
import styles from './EnterpriseTable.module.css';
import { batchNames, noBatchOption } from '#shared/model/batchNames.ts';

/** The id of a row's element, for `aria-activedescendant`. */
export function rowElementId(enterpriseId: string): string {
  return `enterprise-${enterpriseId}`;
}

type Props = {
  readonly entry: EnterpriseEntry;
  readonly words: readonly string[];
  readonly position: number;
  readonly top: number;
  readonly active: boolean;
  /** Undefined while not read yet, null when never diagnosed. */
  readonly diagnosis: DiagnosisSummary | null | undefined;
  readonly onOpen: (enterprise: Enterprise) => void;
};

/** One enterprise in the list. */
export const EnterpriseRow = memo(function EnterpriseRow(props: Props) {
  const { entry, words, position, top, active, diagnosis, onOpen } = props;
  const { enterprise, size } = entry;
  const { policy } = useServices();
  const industry = policy.industries.find(({ id }) => id === enterprise.industry)?.name ?? '';
  return (
    <div
      id={rowElementId(enterprise.id)}
      className={styles.row}
      role="row"
      aria-rowindex={position + 1}
      aria-selected={active}
      data-active={active}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(enterprise)}
    >
      <span role="gridcell" className={styles.nameCell}>
        <span className={styles.name} title={enterprise.name}>
          <MarkedText text={enterprise.name} words={words} />
        </span>
        {enterprise.sample && <Tag>示例</Tag>}
        <span className={styles.honours} title={enterprise.honours.join('、')}>
          {enterprise.honours.join(' · ')}
        </span>
      </span>
      <span role="gridcell" className={styles.code}>
        <MarkedText text={enterprise.uscc} words={words} />
      </span>
      <span role="gridcell" className={styles.soft}>
        <MarkedText text={industry} words={words} />
      </span>
      <span role="gridcell" className={styles.soft}>
        <MarkedText text={enterprise.county} words={words} />
      </span>
      <span role="gridcell" className={styles.soft}>
        {size ?? '—'}
      </span>
      <span role="gridcell" className={enterprise.batch === null ? styles.faint : styles.soft}>
        {enterprise.batch === null ? noBatchOption.label : batchNames[enterprise.batch]}
      </span>
      <DiagnosisCells diagnosis={diagnosis} />
    </div>
  );
});

function DiagnosisCells({ diagnosis }: Pick<Props, 'diagnosis'>) {
  if (diagnosis === undefined) {
    return (
      <>
        <span role="gridcell" />
        <span role="gridcell" className={styles.level}>
          <span className={styles.pending} />
        </span>
      </>
    );
  }
  if (diagnosis === null) {
    return (
      <>
        <span role="gridcell" className={styles.faint}>
          尚未诊断
        </span>
        <span role="gridcell" className={styles.level}>
          —
        </span>
      </>
    );
  }
  const { session, result } = diagnosis;
  return (
    <>
      <span role="gridcell" className={styles.diagnosed}>
        <span>{sessionKindNames[session.kind]}</span>
        {formatDate(session.date)}
      </span>
      <span role="gridcell" className={styles.level} title={levelHint(diagnosis)}>
        {result === null ? (
          '指标包缺失'
        ) : (
          <>
            {result.levelRange[1] > result.level && '至少'}
            <LevelBadge level={result.level} />
          </>
        )}
      </span>
    </>
  );
}

function levelHint({ result }: DiagnosisSummary): string | undefined {
  if (result === null) return '本机没有这次诊断所用的评测指标包，无法计算等级';
  const [, most] = result.levelRange;
  if (result.open.length === 0) return `得分 ${result.score} / ${result.max}，全部已答`;
  const bound = most > result.level ? `，补齐后最高${levelNames[most]}` : '';
  return `得分至少 ${result.score} / ${result.max}，还有 ${result.open.length} 项未答${bound}`;
}
