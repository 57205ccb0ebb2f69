import type { ReactNode } from 'react';
import type { HallCase } from '#shared/exhibits/casesPack.ts';
import { Panel } from '#hall/Panel.tsx';
import styles from './Opened.module.css';

type Props = {
  readonly story: HallCase['story'];
  /** Names of the solutions that it was done with. */
  readonly solutions: readonly string[];
  readonly children: ReactNode;
};

const parts = [
  { key: 'pain', name: '痛点' },
  { key: 'work', name: '做法' },
  { key: 'effect', name: '成效' },
] as const;

/** How it was, what was done, what came of it. */
export function CaseStory({ story, solutions, children }: Props) {
  return (
    <Panel title="怎么转的" foot={<div className={styles.steps}>{children}</div>}>
      <dl className={styles.story}>
        {parts.map(({ key, name }) => (
          <div key={key}>
            <dt data-part={key}>{name}</dt>
            <dd>
              {story[key].map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </dd>
          </div>
        ))}
        {solutions.length > 0 && (
          <div>
            <dt>方案</dt>
            <dd>{solutions.join('、')}</dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
