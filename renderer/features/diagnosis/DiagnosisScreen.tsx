import { useEffect, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { sessionInTrail } from '#data/auditEvent.ts';
import { onCommitted } from '#data/write.ts';
import { bundleOfSession } from '#data/queries/bundleOfSession.ts';
import { packByReference } from '#data/queries/packByReference.ts';
import { nameSitting } from '#data/sitting.ts';
import { EvidenceOf } from '#evidenceView/EvidenceContext.tsx';
import { useServices } from '#services';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { isClosed } from '#shared/model/session.ts';
import { Message } from '#ui/Message.tsx';
import { useLive } from '#ui/useLive.ts';
import { createDraftStore } from './draftStore.ts';
import { draftOf } from './draft.ts';
import { draftChange } from './draftChange.ts';
import { DraftContext } from './DraftContext.ts';
import { saveChange } from './saveChange.ts';
import { SessionWorkspace } from './SessionWorkspace.tsx';

/** Opens one session: reads it, pins its instrument, and keeps it in step with storage while it is open. */
export function DiagnosisScreen() {
  const { sessionId = '' } = useParams();
  const { database } = useServices();
  const bundle = useLive(() => bundleOfSession(database, sessionId), [database, sessionId]);
  if (bundle === undefined) return null;
  if (bundle === null) {
    return (
      <Message title="没有找到这次诊断" text="它可能已被移除。请从企业列表重新进入，其他内容不受影响。" />
    );
  }
  return <OpenedSession key={bundle.session.id} bundle={bundle} />;
}

function OpenedSession({ bundle }: { readonly bundle: SessionBundle }) {
  const { database, instrument } = useServices();
  const { id, hash } = bundle.session.pack;
  const sessionId = bundle.session.id;
  const pinned = useLive(async () => {
    if (hash === instrument.reference.hash) return instrument.pack;
    return packByReference(database, bundle.session.pack);
  }, [database, id, hash]);
  const [drafts] = useState(() =>
    createDraftStore(draftOf(bundle), (change) => saveChange(database, change), Date.now),
  );
  useEffect(() => drafts.takeStored(draftOf(bundle)), [drafts, bundle]);
  useEffect(
    () =>
      onCommitted(({ by, changes }) => {
        if (by === 'sync') drafts.takeSynced(changes.flatMap((change) => draftChange(change, sessionId)));
      }),
    [drafts, sessionId],
  );
  useEffect(() => {
    const { enterprise, session } = bundle;
    const detail = { enterprise: enterprise.name, session: sessionInTrail(session) };
    nameSitting(database, session.id, detail);
  }, [database, bundle]);
  const opened = useMemo(() => (pinned ? { drafts, pack: pinned } : null), [drafts, pinned]);
  if (pinned === null) {
    return (
      <Message
        title="缺少这次诊断所用的评测指标包"
        text={`这次诊断按「${id}」录入，本机没有这一版本。已录入的内容都在；请先导入该指标包再继续。`}
      />
    );
  }
  if (opened === null) return null;
  return (
    <DraftContext value={opened}>
      <EvidenceOf ownerId={bundle.session.id} isReadOnly={isClosed(bundle.session)}>
        <SessionWorkspace enterprise={bundle.enterprise} />
      </EvidenceOf>
    </DraftContext>
  );
}
