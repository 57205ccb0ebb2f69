import { Button } from 'antd';
import { memo } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#paths';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { closingState, isClosed, sessionKindNames } from '#shared/model/session.ts';
import { may } from '#shared/roles/roleTable.ts';
import { formatDate } from '#shared/look/formatDate.ts';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useDraft } from './DraftContext.ts';
import styles from './Workspace.module.css';

type Props = {
  readonly enterprise: Enterprise;
  readonly done: number;
  readonly total: number;
  readonly onUndo: () => void;
};

/** Whose diagnosis this is, how far it is, and what one does with it. What is not stored yet has to be before it closes. */
export const SessionHeader = memo(function SessionHeader({ enterprise, done, total, onUndo }: Props) {
  const session = useDraft((state) => state.draft.session);
  const canUndo = useDraft((state) => state.undoSteps.length > 0);
  const unsaved = useDraft((state) => state.failure !== null);
  const { database, policy } = useServices();
  const navigate = useNavigate();
  const closed = isClosed(session);
  const state = closingState(session);
  const industry = policy.industries.find((candidate) => candidate.id === enterprise.industry);
  return (
    <div className={styles.header}>
      <ScreenHeader
        title={enterprise.name}
        titleHint={`${enterprise.name}：回到企业页`}
        onTitle={() => void navigate(paths.enterprise(enterprise.id))}
        facts={
          <>
            <Tag>{sessionKindNames[session.kind]}</Tag>
            {session.sample && <Tag>示例</Tag>}
            {state !== null && <Tag tone="quiet">{state}</Tag>}
            {[industry?.name, enterprise.county, formatDate(session.date)].filter(Boolean).join(' · ')}
          </>
        }
      >
        <span data-testid="progress">
          已完成 {done} / {total}
        </span>
        {!closed && (
          <Button onClick={onUndo} disabled={!canUndo} title="Ctrl+Z">
            撤销
          </Button>
        )}
        {!closed && may(database.actor.role, 'closeSession') && (
          <Button disabled={unsaved} onClick={() => void navigate(paths.result(session.id, 'close'))}>
            结束诊断
          </Button>
        )}
        <Button type="primary" onClick={() => void navigate(paths.result(session.id))}>
          结果与报告
        </Button>
      </ScreenHeader>
    </div>
  );
});
