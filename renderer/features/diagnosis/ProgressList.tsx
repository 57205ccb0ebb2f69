import { itemKey, type InstrumentSection } from '#shared/instrument/items.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { questionsOf } from '#shared/scoring/resultItems.ts';
import { memo, useEffect, useRef } from 'react';
import { ProgressEntry, type Standing } from './ProgressEntry.tsx';
import styles from './ProgressList.module.css';
import { detailsKey } from './detailsKey.ts';

type Props = {
  readonly sections: readonly InstrumentSection[];
  readonly result: AssessmentResult;
  readonly currentKey: string;
  readonly onGo: (key: string) => void;
};

/** Where am I, what is open: every item with its points or level, by dimension and stage. */
export const ProgressList = memo(function ProgressList({ sections, result, currentKey, onGo }: Props) {
  const list = useRef<HTMLElement>(null);
  const standings = standingsOf(result);
  useEffect(() => {
    list.current?.querySelector('[aria-current=step]')?.scrollIntoView({ block: 'nearest' });
  }, [currentKey]);
  return (
    <nav className={styles.list} aria-label="题目与场景" ref={list}>
      <button
        type="button"
        className={styles.entry}
        aria-current={currentKey === detailsKey ? 'step' : undefined}
        onClick={() => onGo(detailsKey)}
      >
        <span className={styles.name}>访谈、痛点与参与人</span>
      </button>
      {sections.map((section) => (
        <section key={section.id} aria-label={section.name}>
          <h2 className={styles.heading}>
            <span>{section.name}</span>
            <span>{sectionFigure(section, result)}</span>
          </h2>
          {section.items.map((item) => (
            <ProgressEntry
              key={itemKey(item)}
              item={item}
              standing={standings.get(itemKey(item)) ?? null}
              current={itemKey(item) === currentKey}
              onGo={onGo}
            />
          ))}
        </section>
      ))}
    </nav>
  );
});

/** How each answered item stands: its points, or its level; open items are left out. */
function standingsOf(result: AssessmentResult): ReadonlyMap<string, Standing> {
  const questions = questionsOf(result)
    .filter((question) => !question.open)
    .map(({ id, score }) => [itemKey({ kind: 'question', id }), score] as const);
  const scenes = result.scenes.flatMap(({ id, level }) =>
    level === null ? [] : [[itemKey({ kind: 'scene', id }), level] as const],
  );
  return new Map<string, Standing>([...questions, ...scenes]);
}

function sectionFigure(section: InstrumentSection, result: AssessmentResult): string {
  if (section.kind === 'dimension') {
    const dimension = result.dimensions.find((candidate) => candidate.id === section.id);
    return `${dimension?.score ?? '0'} / ${dimension?.max ?? '0'}`;
  }
  const rated = result.scenes.filter((scene) => scene.stage === section.id && scene.level !== null).length;
  return `${rated} / ${section.items.length} 场景`;
}
