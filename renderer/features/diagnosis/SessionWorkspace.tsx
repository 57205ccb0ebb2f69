import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '#paths';
import { instrumentSections, itemKey, nextOpenItem, type InstrumentItem } from '#shared/instrument/items.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { isClosed } from '#shared/model/session.ts';
import { assessmentOf } from '#shared/scoring/assessmentOf.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';
import { detailsKey } from './detailsKey.ts';
import { useStable } from '#ui/useStable.ts';
import { DetailsPanel } from './DetailsPanel.tsx';
import { useDraft, useOpened } from './DraftContext.ts';
import { EvidenceDrop } from '#evidenceView/EvidenceDrop.tsx';
import { ItemFooter } from './ItemFooter.tsx';
import { ProgressList } from './ProgressList.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { ScenePanel } from './ScenePanel.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { SealedNotice } from './SealedNotice.tsx';
import { SessionHeader } from './SessionHeader.tsx';
import { UnsavedBanner } from './UnsavedBanner.tsx';
import { UnsavedMark } from './UnsavedMark.tsx';
import { useItemKeys } from './useItemKeys.ts';
import styles from './Workspace.module.css';

/** One session on screen: what is open (left), one item (middle), what it means now (right). */
export function SessionWorkspace({ enterprise }: { readonly enterprise: Enterprise }) {
  const { drafts, pack } = useOpened();
  const draft = useDraft((state) => state.draft);
  const main = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const sections = useMemo(() => instrumentSections(pack), [pack]);
  const items = useMemo(() => sections.flatMap((section) => section.items), [sections]);
  const result = useMemo(
    () => scoreAssessment(pack, assessmentOf(Object.values(draft.answers), Object.values(draft.ratings))),
    [pack, draft.answers, draft.ratings],
  );
  // The list of all items follows a click when the window has a moment.
  const listed = useDeferredValue(result);
  // By content: it changes when an item opens or closes, not with every answer.
  const openList = result.open.map(itemKey).join(' ');
  const openKeys = useMemo(() => new Set(openList === '' ? [] : openList.split(' ')), [openList]);
  const isOpen = (item: InstrumentItem) => openKeys.has(itemKey(item));

  // Where one arrives without an address: the first open item. It stays there when it is answered.
  const [arrival] = useState(() => nextOpenItem(items, null, isOpen) ?? items[0]);
  const wanted = search.get('item') ?? (arrival === undefined ? detailsKey : itemKey(arrival));
  const current =
    wanted === detailsKey ? null : (items.find((item) => itemKey(item) === wanted) ?? arrival ?? null);
  const currentKey = current === null ? detailsKey : itemKey(current);
  const next = nextOpenItem(items, currentKey, isOpen);

  const goTo = useCallback((key: string) => setSearch({ item: key }, { replace: true }), [setSearch]);
  const goBy = useStable((step: number) => {
    const index = items.findIndex((item) => itemKey(item) === currentKey) + step;
    const item = items[index];
    goTo(item === undefined ? (index < 0 ? detailsKey : currentKey) : itemKey(item));
  });
  const goNextOpen = useStable(() => {
    if (next !== null && itemKey(next) !== currentKey) goTo(itemKey(next));
    else if (next === null) void navigate(paths.result(draft.session.id));
  });
  const goPrevious = useStable(() => goBy(-1));
  const undo = useStable(() => {
    const undone = drafts.undo();
    if (undone === null) return;
    if (undone.kind === 'answer') goTo(itemKey({ kind: 'question', id: undone.row.questionId }));
    if (undone.kind === 'rating') goTo(itemKey({ kind: 'scene', id: undone.row.sceneId }));
    if (undone.kind === 'session') goTo(detailsKey);
  });
  useItemKeys({ nextOpen: goNextOpen, by: goBy, undo });

  return (
    <div className={styles.workspace} data-item={currentKey}>
      <SessionHeader
        enterprise={enterprise}
        done={result.total - result.open.length}
        total={result.total}
        onUndo={undo}
      />
      <ProgressList sections={sections} result={listed} currentKey={currentKey} onGo={goTo} />
      <main ref={main} className={styles.item}>
        <UnsavedBanner />
        <UnsavedMark />
        {isClosed(draft.session) && <SealedNotice session={draft.session} />}
        <div key={currentKey} className={styles.page}>
          {current === null && <DetailsPanel />}
          {current?.kind === 'question' && <QuestionPanel item={current} />}
          {current?.kind === 'scene' && <ScenePanel item={current} />}
          <ItemFooter
            items={items}
            openKeys={openKeys}
            currentKey={currentKey}
            onPrevious={goPrevious}
            onNext={goNextOpen}
          />
        </div>
      </main>
      {current !== null && <EvidenceDrop target={main} itemKey={currentKey} itemName={current.name} />}
      <ScorePanel pack={pack} result={result} currentKey={currentKey} onGo={goTo} />
    </div>
  );
}
