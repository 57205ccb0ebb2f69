import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { StoredSeal } from '#data/rows.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { formatDate } from '#shared/look/formatDate.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { closingState, isClosed, sessionKindNames } from '#shared/model/session.ts';
import { closerOf } from '#shared/sealing/closedBy.ts';
import { may } from '#shared/roles/roleTable.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { formatMoment } from '#ui/formatMoment.ts';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ProjectButton } from './ProjectButton.tsx';
import { ReportButton } from './ReportButton.tsx';
import styles from './Seal.module.css';

type Props = {
  readonly bundle: SessionBundle;
  readonly pack: InstrumentPack;
  readonly previous: SessionBundle | null;
  readonly result: AssessmentResult;
  readonly seals: readonly StoredSeal[];
  readonly onClose: () => void;
  readonly onSeals: () => void;
};

/** Whose result this is, and the ways on: back to the questions, closing, the report. */
export function ResultHeader({ bundle, pack, previous, result, seals, onClose, onSeals }: Props) {
  const { database } = useServices();
  const navigate = useNavigate();
  const { enterprise, session } = bundle;
  const newest = seals.at(-1);
  const closed = isClosed(session);
  return (
    <ScreenHeader
      title={enterprise.name}
      titleHint={`${enterprise.name}：回到企业页`}
      onTitle={() => void navigate(paths.enterprise(enterprise.id))}
      facts={
        <>
          <Tag>{sessionKindNames[session.kind]}</Tag>
          {session.sample && <Tag>示例</Tag>}
          {(closed || newest !== undefined) && (
            <button type="button" className={styles.badge} title="看封存记录" onClick={onSeals}>
              <Tag tone="quiet">
                {session.closedAt === undefined
                  ? closingState(session)
                  : `已封存 ${formatMoment(session.closedAt)}${newest === undefined ? '' : ` · ${closerOf(newest)}`}`}
              </Tag>
            </button>
          )}
          {[formatDate(session.date), session.consultant && `顾问 ${session.consultant}`]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
    >
      <Button onClick={() => void navigate(paths.diagnosis(session.id))}>
        {closed
          ? '查看答卷'
          : result.open.length > 0
            ? `继续诊断（还有 ${result.open.length} 项）`
            : '回到诊断'}
      </Button>
      {!closed && may(database.actor.role, 'closeSession') && <Button onClick={onClose}>结束诊断</Button>}
      <ProjectButton bundle={bundle} pack={pack} />
      <ReportButton sessionId={session.id} previous={previous} />
    </ScreenHeader>
  );
}
