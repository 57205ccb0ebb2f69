import { useMemo, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { bundleOfSession } from '#data/queries/bundleOfSession.ts';
import { packByReference } from '#data/queries/packByReference.ts';
import { previousSession } from '#data/queries/previousSession.ts';
import { sealsOfSession } from '#data/queries/sealsOfSession.ts';
import type { StoredSeal } from '#data/rows.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { isClosed } from '#shared/model/session.ts';
import { may } from '#shared/roles/roleTable.ts';
import { assessmentOf } from '#shared/scoring/assessmentOf.ts';
import { compareResults } from '#shared/scoring/compare.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';
import { Message } from '#ui/Message.tsx';
import { useLive } from '#ui/useLive.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { ComparisonCard } from './ComparisonCard.tsx';
import { GapsCard } from './GapsCard.tsx';
import { LevelCard } from './LevelCard.tsx';
import { RadarCard } from './RadarCard.tsx';
import { ResultHeader } from './ResultHeader.tsx';
import { ReviseDialog } from './ReviseDialog.tsx';
import { ScenesCard } from './ScenesCard.tsx';
import { SealCard } from './SealCard.tsx';
import { TraceCard } from './TraceCard.tsx';
import styles from './Result.module.css';

/** Reads a session, its instrument and the session before it. */
export function ResultScreen() {
  const { sessionId = '' } = useParams();
  const { database, instrument } = useServices();
  const read = useLive(async () => {
    const bundle = await bundleOfSession(database, sessionId);
    if (bundle === null) return { bundle: null } as const;
    const same = bundle.session.pack.hash === instrument.reference.hash;
    const pack = same ? instrument.pack : await packByReference(database, bundle.session.pack);
    const seals = await sealsOfSession(database, sessionId);
    const before = await previousSession(database, bundle.session);
    const previous = before === null ? null : await bundleOfSession(database, before.id);
    return { bundle, pack, previous, seals } as const;
  }, [database, sessionId]);

  if (read === undefined) return null;
  if (read.bundle === null) {
    return (
      <Message title="没有找到这次诊断" text="它可能已被移除。请从企业列表重新进入，其他内容不受影响。" />
    );
  }
  if (read.pack === null) {
    return (
      <Message
        title="缺少这次诊断所用的评测指标包"
        text={`这次诊断按「${read.bundle.session.pack.id}」录入，本机没有这一版本。已录入的内容都在；请先导入该指标包。`}
      />
    );
  }
  return <Result bundle={read.bundle} pack={read.pack} previous={read.previous} seals={read.seals} />;
}

type Props = {
  readonly bundle: SessionBundle;
  readonly pack: InstrumentPack;
  readonly previous: SessionBundle | null;
  readonly seals: readonly StoredSeal[];
};

function Result({ bundle, pack, previous, seals }: Props) {
  const { database } = useServices();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { session } = bundle;
  const board = useRef<HTMLElement>(null);
  const asked = search.get('ask');
  const ask = (what: 'close' | 'revise' | null) =>
    setSearch(what === null ? {} : { ask: what }, { replace: true });
  const result = useMemo(() => resultOf(pack, bundle), [pack, bundle]);
  const before = useMemo(() => (previous === null ? null : resultOf(pack, previous)), [pack, previous]);
  const comparison = useMemo(
    () => (before === null ? null : compareResults(before, result)),
    [before, result],
  );
  return (
    <div className={styles.screen}>
      <ResultHeader
        bundle={bundle}
        pack={pack}
        previous={previous}
        result={result}
        seals={seals}
        onClose={() => ask('close')}
        onSeals={() => board.current?.lastElementChild?.scrollIntoView({ block: 'end' })}
      />
      <main className={styles.board} ref={board}>
        <LevelCard result={result} />
        <RadarCard result={result} previous={before} />
        <ScenesCard pack={pack} result={result} sessionId={bundle.session.id} />
        <GapsCard pack={pack} result={result} sessionId={bundle.session.id} />
        {comparison !== null && previous !== null && (
          <ComparisonCard comparison={comparison} previous={previous.session} open={result.open.length} />
        )}
        <TraceCard result={result} />
        {(seals.length > 0 || isClosed(session)) && (
          <SealCard
            key={`${seals.length} ${session.closedAt}`}
            session={session}
            seals={seals}
            onRevise={() => ask('revise')}
          />
        )}
      </main>
      {asked === 'close' && !isClosed(session) && may(database.actor.role, 'closeSession') && (
        <CloseDialog sessionId={session.id} result={result} onDone={() => ask(null)} />
      )}
      {asked === 'revise' && isClosed(session) && may(database.actor.role, 'unlockClosedSession') && (
        <ReviseDialog
          sessionId={session.id}
          onRevised={() => void navigate(paths.diagnosis(session.id))}
          onCancel={() => ask(null)}
        />
      )}
    </div>
  );
}

function resultOf(pack: InstrumentPack, bundle: SessionBundle) {
  return scoreAssessment(pack, assessmentOf(bundle.answers, bundle.sceneRatings));
}
