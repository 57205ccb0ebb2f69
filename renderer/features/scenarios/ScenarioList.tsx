import type { ReactNode } from 'react';
import { ExhibitHead } from '#hall/ExhibitHead.tsx';
import { HallSurface } from '#hall/HallSurface.tsx';
import { levelNames } from '#shared/look/levels.ts';
import type { DemoKind, ScenariosPack } from '#shared/simulation/scenariosPack.ts';
import bar from './ScenarioBar.module.css';
import frame from './ScenarioFrame.module.css';
import styles from './ScenarioList.module.css';

type Props = {
  readonly pack: ScenariosPack;
  readonly sceneName: (id: string) => string;
  readonly onOpen: (kind: DemoKind) => void;
  readonly onBack: () => void;
  readonly action?: ReactNode;
};

/** Every demo as a large card. */
export function ScenarioList({ pack, sceneName, onOpen, onBack, action }: Props) {
  const head = {
    headline: '动手改一改，看数字怎么变',
    explanation: '每个体验都由程序现场计算，同一组随机数下比较改造前后',
    source: `现场仿真 · ${pack.source}`,
    tables: [],
  };
  return (
    <HallSurface>
      <div className={frame.frame}>
        <ExhibitHead text={head} />
        <ul className={styles.list} aria-label="场景体验">
          {pack.demos.map(({ kind, title, story, scene, level }) => (
            <li key={kind}>
              <button type="button" onClick={() => onOpen(kind)}>
                <strong>{title}</strong>
                <span>{story[0]}</span>
                <small>
                  {sceneName(scene)} · {levelNames[level]}
                </small>
              </button>
            </li>
          ))}
        </ul>
        <nav className={bar.bar} aria-label="体验">
          <button type="button" onClick={onBack}>
            ‹ 返回
          </button>
          <div className={bar.variants} />
          {action}
        </nav>
      </div>
    </HallSurface>
  );
}
