import { itemKey, type InstrumentItem, type InstrumentSection } from '#shared/instrument/items.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { SceneLevelChip } from '#ui/LevelBadge.tsx';
import { useEffect, useRef } from 'react';
import styles from './ProgressList.module.css';
import { detailsKey } from './detailsKey.ts';

type Props = {
  readonly sections: readonly InstrumentSection[];
  readonly result: AssessmentResult;
  readonly currentKey: string;
  readonly onGo: (key: string) => void;
};

/** Where am I, what is open: every item with its points or level, by dimension and stage. */
export function ProgressList({ sections, result, currentKey, onGo }: Props) {
  const list = useRef<HTMLElement>(null);
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
            <Entry
              key={itemKey(item)}
              item={item}
              result={result}
              current={itemKey(item) === currentKey}
              onGo={onGo}
            />
          ))}
        </section>
      ))}
    </nav>
  );
}

function Entry({
  item,
  result,
  current,
  onGo,
}: {
  readonly item: InstrumentItem;
  readonly result: AssessmentResult;
  readonly current: boolean;
  readonly onGo: (key: string) => void;
}) {
  const open = result.open.some((candidate) => candidate.kind === item.kind && candidate.id === item.id);
  return (
    <button
      type="button"
      className={styles.entry}
      data-open={open}
      aria-current={current ? 'step' : undefined}
      onClick={() => onGo(itemKey(item))}
    >
      <span className={styles.dot} data-open={open} />
      <span className={styles.name}>
        {item.name}
        {item.kind === 'scene' && item.scene.constraint && (
          <span className={styles.star} title="约束性场景">
            ★
          </span>
        )}
      </span>
      <span className={styles.figure}>{itemFigure(item, result, open)}</span>
    </button>
  );
}

function itemFigure(item: InstrumentItem, result: AssessmentResult, open: boolean) {
  if (item.kind === 'scene') {
    return <SceneLevelChip level={result.scenes.find((scene) => scene.id === item.id)?.level ?? null} />;
  }
  if (open) return '待答';
  const question = result.dimensions
    .flatMap((dimension) => dimension.groups)
    .flatMap((group) => group.questions)
    .find((candidate) => candidate.id === item.id);
  return `${question?.score ?? '0'} / ${item.question.max}`;
}

function sectionFigure(section: InstrumentSection, result: AssessmentResult): string {
  if (section.kind === 'dimension') {
    const dimension = result.dimensions.find((candidate) => candidate.id === section.id);
    return `${dimension?.score ?? '0'} / ${dimension?.max ?? '0'}`;
  }
  const rated = result.scenes.filter((scene) => scene.stage === section.id && scene.level !== null).length;
  return `${rated} / ${section.items.length} 场景`;
}
