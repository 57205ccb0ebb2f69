import { useCallback, useMemo } from 'react';
import { levelNames, levels, type Level } from '#shared/look/levels.ts';
import { itemKey, type InstrumentItem } from '#shared/instrument/items.ts';
import type { Scene } from '#shared/instrument/pack.ts';
import { isClosed } from '#shared/model/session.ts';
import { AnswerList, type Choice } from './AnswerList.tsx';
import { ratingOf } from './draft.ts';
import { useDraft, useOpened } from './DraftContext.ts';
import { EvidenceStrip } from '#evidenceView/EvidenceStrip.tsx';
import { ItemHeading } from './ItemHeading.tsx';
import { NoteField } from './NoteField.tsx';
import { ReadOnly } from './ReadOnly.tsx';

/** One scene: the criterion of every level at once, and the highest that the enterprise has reached. */
export function ScenePanel({ item }: { readonly item: InstrumentItem & { readonly kind: 'scene' } }) {
  const { scene } = item;
  const { drafts } = useOpened();
  const draft = useDraft((state) => state.draft);
  const rating = ratingOf(draft, scene.id);
  const choices = useMemo(() => choicesOf(scene, rating.level), [scene, rating.level]);
  const choose = useCallback(
    (key: string) => {
      const current = ratingOf(drafts.store.getState().draft, scene.id);
      const level = Number(key) as Level;
      const row = { ...current, level: current.level === level ? null : level };
      void drafts.change({ kind: 'rating', row }, null);
    },
    [drafts, scene],
  );
  const setNote = useCallback(
    (note: string) => {
      const row = { ...ratingOf(drafts.store.getState().draft, scene.id), note };
      void drafts.change({ kind: 'rating', row }, 'note');
    },
    [drafts, scene],
  );
  return (
    <>
      <ItemHeading place={item.place} name={item.name} constraint={scene.constraint}>
        选择企业已经做到的最高一级。按 0–4 选择，Enter 到下一个未评项。
      </ItemHeading>
      <ReadOnly when={isClosed(draft.session)}>
        <AnswerList
          label={`${scene.name}达到的等级`}
          kind="single"
          choices={choices}
          dense={false}
          onChoose={choose}
        />
        <NoteField note={rating.note} onChange={setNote} />
      </ReadOnly>
      <EvidenceStrip itemKey={itemKey(item)} />
    </>
  );
}

function choicesOf(scene: Scene, chosen: Level | null): readonly Choice[] {
  return levels.map((level) => {
    const rule = scene.levels.find((candidate) => candidate.level === level);
    return {
      key: String(level),
      digit: String(level),
      title: rule === undefined ? '以下都没有做到' : levelNames[level],
      detail: rule?.criterion,
      aside: rule === undefined ? undefined : `佐证：${rule.evidence.join('、')}`,
      chosen: chosen === level,
    };
  });
}
