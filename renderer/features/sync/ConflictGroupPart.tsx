import { Link } from 'react-router';
import type { ListedConflict } from '#data/queries/openConflicts.ts';
import { paths } from '#paths';
import { agreementInWords } from '#shared/sync/agreementWords.ts';
import { ratingPairs } from '#shared/sync/ratingPairs.ts';
import { Tag } from '#ui/Tag.tsx';
import { isClosed } from '#shared/model/session.ts';
import { ConflictItem } from './ConflictItem.tsx';
import styles from './Conflicts.module.css';
import type { ConflictGroup } from './groupConflicts.ts';

type Props = { readonly group: ConflictGroup; readonly settled: readonly ListedConflict[] };

/** The open conflicts of one diagnosis or enterprise, and how far its raters are apart. */
export function ConflictGroupPart({ group: { title, subtitle, place, conflicts }, settled }: Props) {
  const { session, enterprise, sessionId } = place;
  const ofSession = settled.filter((one) => sessionId !== null && one.place.sessionId === sessionId);
  const raters = ratingPairs([...conflicts, ...ofSession].map(({ conflict }) => conflict));
  return (
    <section aria-label={`${title} ${subtitle}`.trim()}>
      <div className={styles.groupHead}>
        <span className={styles.groupName}>
          <h3>{title}</h3>
          {subtitle !== '' && <span className={styles.soft}>{subtitle}</span>}
          {session !== null && isClosed(session) && <Tag tone="quiet">已封存</Tag>}
        </span>
        {session !== null && <Link to={paths.diagnosis(session.id)}>打开诊断</Link>}
        {session === null && enterprise !== null && (
          <Link to={paths.enterprise(enterprise.id)}>打开企业</Link>
        )}
      </div>
      {raters.map((pair) => (
        <p key={pair.people.join('/')} className={styles.agreement}>
          {agreementInWords(pair)}
          <span className={styles.faint}>（只计有过冲突的场景，含已决定的）</span>
        </p>
      ))}
      <div className={styles.items}>
        {conflicts.map((listed) => (
          <ConflictItem key={listed.conflict.id} listed={listed} />
        ))}
      </div>
    </section>
  );
}
