import { Link } from 'react-router';
import { bundleOfSession } from '#data/queries/bundleOfSession.ts';
import { packByReference } from '#data/queries/packByReference.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { formatDate } from '#shared/look/formatDate.ts';
import { closingState, sessionKindNames } from '#shared/model/session.ts';
import { assessmentOf } from '#shared/scoring/assessmentOf.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';
import { LevelBadge } from '#ui/LevelBadge.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useLive } from '#ui/useLive.ts';
import type { ListedSession } from './listedSession.ts';
import styles from './SessionList.module.css';

/** One diagnosis; its level and progress are computed from its rows when the line comes into view. */
export function SessionRow({ session, enterprise }: ListedSession) {
  const { database, instrument } = useServices();
  const result = useLive(async () => {
    const bundle = await bundleOfSession(database, session.id);
    const same = session.pack.hash === instrument.reference.hash;
    const pack = same ? instrument.pack : await packByReference(database, session.pack);
    if (bundle === null || pack === null) return null;
    return scoreAssessment(pack, assessmentOf(bundle.answers, bundle.sceneRatings));
  }, [database, session.id]);
  const state = closingState(session);
  const done = result == null ? '' : `${result.total - result.open.length} / ${result.total}`;
  return (
    <Link className={styles.row} to={paths.diagnosis(session.id)}>
      <span className={styles.name}>{enterprise.name}</span>
      <span className={styles.mark}>
        {session.sample && <Tag>示例</Tag>}
        {state !== null && <Tag tone="quiet">{state}</Tag>}
      </span>
      <span>{sessionKindNames[session.kind]}</span>
      <span>{formatDate(session.date)}</span>
      <span className={styles.consultant}>{session.consultant}</span>
      <span className={styles.done}>{done}</span>
      <span className={styles.level}>
        {result != null && <LevelBadge level={result.level} />}
        {result != null && result.levelRange[1] > result.level && <small>至少</small>}
      </span>
    </Link>
  );
}
