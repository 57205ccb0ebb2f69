import { useMemo } from 'react';
import { sceneRows, weakestScenes } from '#shared/exhibits/scenes.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { LevelBars } from '#hall/LevelBars.tsx';
import { LevelLegend } from '#hall/LevelLegend.tsx';
import { Panel } from '#hall/Panel.tsx';
import { toggled } from '../toggled.ts';
import styles from './Scenes.module.css';
import { SceneLevels } from './SceneLevels.tsx';

/** The scenes by level; beside them what each level of the selected one asks for, else of the one that most fall short in. */
export function ScenesStage({ content, selected, onSelect }: ExhibitProps) {
  const rows = useMemo(() => sceneRows(content), [content]);
  const { scenes } = content.instrument;
  const shown = scenes.some(({ id }) => id === selected) ? selected : (weakestScenes(rows)[0]?.key ?? null);
  const scene = scenes.find(({ id }) => id === shown) ?? scenes[0];
  const row = rows.find(({ key }) => key === scene?.id);
  return (
    <div className={styles.scenes}>
      <Panel title="各场景的企业等级分布（%）" foot={<LevelLegend />}>
        <LevelBars
          rows={rows}
          selected={shown}
          nameWidth={124}
          label="各场景的企业等级分布"
          onPick={(key) => onSelect(toggled(selected, key))}
        />
      </Panel>
      {scene !== undefined && (
        <SceneLevels scene={scene} distribution={row?.distribution ?? null} isTold={scene.id === selected} />
      )}
    </div>
  );
}
