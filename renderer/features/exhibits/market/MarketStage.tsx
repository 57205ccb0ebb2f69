import { useMemo } from 'react';
import { matchesOf } from '#shared/exhibits/market.ts';
import { marketSelected, marketSelection, type MarketSelection } from '#shared/exhibits/marketFilter.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { Panel } from '#hall/Panel.tsx';
import { MarketEmpty } from './MarketEmpty.tsx';
import { MarketFilters } from './MarketFilters.tsx';
import { MarketGrid } from './MarketGrid.tsx';
import styles from './Market.module.css';
import { SolutionDetail } from './SolutionDetail.tsx';
import { SolutionList } from './SolutionList.tsx';

/** The market: scenes × levels to tap, price and industry to narrow, and what is left as cards, one of which can be open. */
export function MarketStage({ content, selected, onSelect }: ExhibitProps) {
  const selection = useMemo(() => marketSelection(selected), [selected]);
  const { solutions } = content.solutions;
  const { scene, level, price, industry } = selection;
  const matches = useMemo(
    () => matchesOf(solutions, { scene, level, price, industry }),
    [solutions, scene, level, price, industry],
  );
  const change = (changed: Partial<MarketSelection>) =>
    onSelect(marketSelected({ ...selection, open: null, ...changed }));
  const open = solutions.find(({ id }) => id === selection.open);
  return (
    <div className={styles.stage}>
      <MarketGrid content={content} selection={selection} onChange={change} />
      {open !== undefined ? (
        <SolutionDetail content={content} solution={open} onOpen={(id) => change({ open: id })} />
      ) : (
        <Panel title={`方案 ${matches.length} 种`} note="价低的在前">
          <div className={styles.shop}>
            <MarketFilters content={content} selection={selection} onChange={change} />
            {matches.length === 0 ? (
              <MarketEmpty content={content} selection={selection} onChange={change} />
            ) : (
              <SolutionList content={content} solutions={matches} onOpen={(id) => change({ open: id })} />
            )}
          </div>
        </Panel>
      )}
    </div>
  );
}
