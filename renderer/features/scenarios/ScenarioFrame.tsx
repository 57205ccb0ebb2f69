import { useCallback, useState, type ReactNode } from 'react';
import { Choice } from '#hall/Choice.tsx';
import { ExhibitHead } from '#hall/ExhibitHead.tsx';
import { ExhibitTables } from '#hall/ExhibitTables.tsx';
import { HallSurface } from '#hall/HallSurface.tsx';
import { Panel } from '#hall/Panel.tsx';
import type { ExhibitText } from '#shared/exhibits/exhibitText.ts';
import type { Outcome } from '#shared/simulation/outcome.ts';
import { EffectPanel } from './EffectPanel.tsx';
import type { FramedDemo } from './framedDemo.ts';
import { MethodPages } from './MethodPages.tsx';
import { ScenarioBar } from './ScenarioBar.tsx';
import styles from './ScenarioFrame.module.css';

type Props<Parameters> = FramedDemo<Parameters> & {
  readonly title: string;
  readonly story: readonly [string, string, string];
  /** Which scene at which level it shows, and what does it, in words. */
  readonly shows: string;
  readonly solutions: readonly string[];
  readonly source: string;
  readonly onBack: () => void;
  readonly action?: ReactNode;
};

/**
 * The frame of every scenario demo: what came of it as a sentence, the hands-on part, the effect measured with the same
 * seed, and how it works. Fills what it is put into.
 */
export function ScenarioFrame<Parameters>(props: Props<Parameters>) {
  const { title, story, shows, solutions, source, text, variants, Stage, onBack, action } = props;
  const [variantId, setVariantId] = useState(variants[0]?.id ?? '');
  const [world, setWorld] = useState({ seed: 1, times: 0 });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [page, setPage] = useState<'play' | 'method' | 'tables'>('play');
  const take = useCallback((next: Outcome) => setOutcome(next), []);
  const variant = variants.find(({ id }) => id === variantId) ?? variants[0];
  if (variant === undefined) return null;
  const head: ExhibitText = {
    headline: outcome?.finding ?? title,
    explanation: `${title} · ${variant.name}：${variant.note}`,
    source,
    tables: outcome?.tables ?? [],
  };
  return (
    <HallSurface>
      <div className={styles.frame} data-demo={title}>
        <ExhibitHead text={head} />
        <main className={styles.main} aria-label={title}>
          <div className={styles.stage}>
            <Stage
              key={`${variant.id} ${world.seed} ${world.times}`}
              parameters={variant.parameters}
              seed={world.seed}
              onOutcome={take}
            />
          </div>
          <Panel title={title} note={shows}>
            <ol className={styles.story}>
              {story.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </Panel>
          <EffectPanel effects={outcome?.effects ?? []} />
        </main>
        <ScenarioBar
          page={page}
          onPage={setPage}
          onBack={onBack}
          onAgain={() => setWorld(({ seed, times }) => ({ seed, times: times + 1 }))}
          onOtherWorld={() => setWorld(({ seed, times }) => ({ seed: seed + 1, times }))}
          action={action}
        >
          {variants.length > 1 && (
            <Choice
              label="换一家"
              options={variants.map(({ id, name }) => ({ value: id, name }))}
              value={variant.id}
              onChoose={setVariantId}
            />
          )}
        </ScenarioBar>
        {page === 'tables' && <ExhibitTables text={head} onClose={() => setPage('play')} />}
        {page === 'method' && (
          <MethodPages text={text} shows={shows} solutions={solutions} onClose={() => setPage('play')} />
        )}
      </div>
    </HallSurface>
  );
}
