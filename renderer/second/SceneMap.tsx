import { Panel } from '#hall/Panel.tsx';
import type { PublicResult } from '#shared/exhibits/publicResult.ts';
import { levels } from '#shared/look/levels.ts';
import styles from './SceneMap.module.css';

/** The scenes as a heat map by stage: colour and number together, open ones dashed. */
export function SceneMap({ stages }: Pick<PublicResult, 'stages'>) {
  const count = stages.reduce((sum, { scenes }) => sum + scenes.length, 0);
  return (
    <Panel
      title={`${count} 个场景`}
      note="★ 约束性场景"
      foot={
        <p className={styles.legend}>
          {levels.map((level) => (
            <span key={level} data-level={level}>
              {level}
            </span>
          ))}
          级，0 为未达一级 · 虚线未评
        </p>
      }
    >
      <div className={styles.stages}>
        {stages.map(({ name, scenes }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {scenes.map((scene) => (
                <li
                  key={scene.name}
                  {...(scene.level === null ? { 'data-open': true } : { 'data-level': scene.level })}
                >
                  <span>
                    {scene.name}
                    {scene.constraint && '★'}
                  </span>
                  <b>{scene.level ?? '–'}</b>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}
