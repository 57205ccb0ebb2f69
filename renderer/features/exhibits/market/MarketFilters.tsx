import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { shortIndustryName } from '#shared/exhibits/industryName.ts';
import { marketLevels } from '#shared/exhibits/market.ts';
import { priceBands, type MarketSelection } from '#shared/exhibits/marketFilter.ts';
import { sceneName } from '#shared/exhibits/marketWords.ts';
import { levelNames } from '#shared/look/levels.ts';
import { Choice } from '#hall/Choice.tsx';
import styles from './Market.module.css';

type Props = {
  readonly content: HallContent;
  readonly selection: MarketSelection;
  readonly onChange: (changed: Partial<MarketSelection>) => void;
};

/** What narrows the market besides the grid; the chosen scene can be taken away here. */
export function MarketFilters({ content, selection, onChange }: Props) {
  const { scene, level, price, industry } = selection;
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <Choice
          label="等级"
          value={level}
          onChoose={(chosen) => onChange({ level: chosen })}
          options={[
            { value: null, name: '不限' },
            ...marketLevels.map((one) => ({ value: one, name: levelNames[one] })),
          ]}
        />
        <Choice
          label="起价（万元）"
          value={price}
          onChoose={(chosen) => onChange({ price: chosen })}
          options={[
            { value: null, name: '不限' },
            ...priceBands.map(({ id, name }) => ({ value: id, name: name.replace(' 万元', '') })),
          ]}
        />
      </div>
      <Choice
        label="行业"
        value={industry}
        onChoose={(chosen) => onChange({ industry: chosen })}
        options={[
          { value: null, name: '不限' },
          ...content.policy.industries.map(({ id, name }) => ({ value: id, name: shortIndustryName(name) })),
        ]}
      />
      {scene !== null && (
        <button type="button" className={styles.scene} onClick={() => onChange({ scene: null })}>
          场景：{sceneName(scene, content)} <span aria-label="去掉">✕</span>
        </button>
      )}
    </div>
  );
}
