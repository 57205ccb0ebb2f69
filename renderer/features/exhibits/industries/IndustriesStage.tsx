import { useMemo } from 'react';
import { industryRows } from '#shared/exhibits/industries.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { LevelBars } from '#hall/LevelBars.tsx';
import { LevelLegend } from '#hall/LevelLegend.tsx';
import { Panel } from '#hall/Panel.tsx';
import { toggled } from '../toggled.ts';
import two from '../twoPanels.module.css';
import { IndustryScenes } from './IndustryScenes.tsx';

/** The industries by level, and how many enterprises have brought each scene to level two. */
export function IndustriesStage({ content, selected, onSelect }: ExhibitProps) {
  const rows = useMemo(() => industryRows(content), [content]);
  return (
    <div className={two.two}>
      <Panel title="各行业的等级分布（%）" foot={<LevelLegend />}>
        <LevelBars
          rows={rows}
          selected={selected}
          label="各行业的企业等级分布"
          onPick={(key) => onSelect(toggled(selected, key))}
        />
      </Panel>
      <IndustryScenes content={content} selected={selected} onSelect={onSelect} />
    </div>
  );
}
