import type { Distribution } from '#shared/exhibits/levelDistribution.ts';
import { nextStepOf, stepInWords } from '#shared/exhibits/scenes.ts';
import type { Scene } from '#shared/instrument/pack.ts';
import { levelNames } from '#shared/look/levels.ts';
import { Panel } from '#hall/Panel.tsx';
import styles from './Scenes.module.css';

type Props = {
  readonly scene: Scene;
  readonly distribution: Distribution | null;
  /** The headline speaks of this very scene, so that its next step need not be said again. */
  readonly isTold: boolean;
};

/** What each level of a scene asks for, with the share of enterprises that stand there; the next step of most is marked. */
export function SceneLevels({ scene, distribution, isTold }: Props) {
  const step = nextStepOf(scene, distribution);
  return (
    <Panel
      title={`${scene.name}：各级要做到什么`}
      {...(scene.constraint ? { note: '约束性场景' } : {})}
      foot={step === null || isTold ? null : <p className={styles.step}>{stepInWords(step)}</p>}
    >
      <ol className={styles.levels}>
        <li className={styles.none}>
          <span className={styles.level} data-level={0}>
            {levelNames[0]}
          </span>
          <p>还没有做到一级的要求</p>
          <b>{percentAt(distribution, 0)}</b>
        </li>
        {scene.levels.map(({ level, criterion }) => (
          <li key={level} data-next={level === step?.next?.level ? true : undefined}>
            <span className={styles.level} data-level={level}>
              {levelNames[level]}
            </span>
            <p>{criterion}</p>
            <b>{percentAt(distribution, level)}</b>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** The share of the band that begins at a level; merged levels have none of their own. */
function percentAt(distribution: Distribution | null, level: number): string {
  const band = distribution?.bands.find(({ from }) => from === level);
  return band === undefined ? '' : `${band.percent}%`;
}
