import { useState, type ReactNode } from 'react';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { ExhibitBar } from './ExhibitBar.tsx';
import { ExhibitHead } from '#hall/ExhibitHead.tsx';
import styles from './ExhibitStage.module.css';
import { ExhibitTables } from '#hall/ExhibitTables.tsx';
import type { Exhibit } from './exhibit.ts';
import { HallSurface } from '#hall/HallSurface.tsx';
import { useStageKeys } from './useStageKeys.ts';

type Props = {
  readonly exhibits: readonly Exhibit[];
  readonly content: HallContent;
  /** The id of the exhibit that is shown. */
  readonly current: string;
  readonly selected: string | null;
  /** It is driven from elsewhere: there is no bar here, and no key does anything. */
  readonly isDriven?: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (selected: string | null) => void;
  readonly onBack?: () => void;
  /** The one thing that a visitor is invited to do, at the right end of the bar. */
  readonly action?: ReactNode;
};

/**
 * The frame of every exhibit: the finding as a sentence, where it comes from, the exhibit itself, and the bar that leads on.
 * Keys: left and right to the next exhibit, up and down through its parts, Esc to the whole. Fills what it is put into.
 */
export function ExhibitStage(props: Props) {
  const { exhibits, content, current, selected, isDriven = false, onOpen, onSelect, onBack, action } = props;
  const [tablesOf, setTablesOf] = useState<string | null>(null);
  const exhibit = exhibits.find(({ id }) => id === current) ?? exhibits[0];
  const tablesOpen = exhibit !== undefined && tablesOf === exhibit.id;
  const closeTables = () => setTablesOf(null);
  useStageKeys({ exhibits, exhibit, content, selected, isCovered: tablesOpen || isDriven, onOpen, onSelect });
  if (exhibit === undefined) return null;
  const text = exhibit.textOf(content, selected);
  const { Stage } = exhibit;
  return (
    <HallSurface>
      <div className={styles.stage} data-exhibit={exhibit.id}>
        <ExhibitHead text={text} />
        <main key={exhibit.id} className={styles.exhibit} aria-label={exhibit.name}>
          <Stage content={content} selected={selected} onSelect={onSelect} />
        </main>
        {!isDriven && (
          <ExhibitBar
            exhibits={exhibits}
            current={exhibit.id}
            onOpen={(id) => {
              closeTables();
              onOpen(id);
            }}
            {...(onBack === undefined ? {} : { onBack })}
            {...(text.tables.length === 0
              ? {}
              : { onTables: () => setTablesOf(tablesOpen ? null : exhibit.id), tablesOpen })}
            action={action}
          />
        )}
        {tablesOpen && <ExhibitTables text={text} onClose={closeTables} />}
      </div>
    </HallSurface>
  );
}
