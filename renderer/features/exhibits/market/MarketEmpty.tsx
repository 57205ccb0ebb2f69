import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { loosenings } from '#shared/exhibits/market.ts';
import { wholeMarket, type MarketSelection } from '#shared/exhibits/marketFilter.ts';
import { filterText, marketKeyNames } from '#shared/exhibits/marketWords.ts';
import styles from './Market.module.css';

type Props = {
  readonly content: HallContent;
  readonly selection: MarketSelection;
  readonly onChange: (changed: Partial<MarketSelection>) => void;
};

/** Nothing passes: which condition to take away, and what that brings. */
export function MarketEmpty({ content, selection, onChange }: Props) {
  const { solutions } = content.solutions;
  if (solutions.length === 0)
    return <p className={styles.empty}>方案目录由中心平台下发，同步后显示在这里。</p>;
  const ways = loosenings(solutions, selection);
  return (
    <div className={styles.empty}>
      <p>{ways.length === 0 ? '只去掉一个条件仍然没有方案。' : '没有方案同时满足这些条件，去掉一个试试：'}</p>
      {ways.map(({ key, count }) => (
        <button key={key} type="button" onClick={() => onChange({ [key]: null })}>
          去掉“{marketKeyNames[key]}：{filterText(key, selection, content)}”，有 {count} 种
        </button>
      ))}
      <button type="button" onClick={() => onChange(wholeMarket)}>
        清除全部条件，看 {solutions.length} 种
      </button>
    </div>
  );
}
