import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { priceText, sceneName } from '#shared/exhibits/marketWords.ts';
import type { Solution } from '#shared/exhibits/solutionsPack.ts';
import { LevelMark } from '../pieces/LevelMark.tsx';
import styles from './Market.module.css';

type Props = {
  readonly content: HallContent;
  readonly solution: Solution;
  readonly onOpen: (id: string) => void;
};

/** So many scenes stand on a card; the rest is counted. */
const shownScenes = 2;

/** One solution: what it is called, raises and costs. */
export function SolutionCard({ content, solution, onOpen }: Props) {
  const { id, name, vendor, raises, weeks } = solution;
  return (
    <button type="button" className={styles.card} onClick={() => onOpen(id)}>
      <b className={styles.name}>{name}</b>
      <span className={styles.raises}>
        {raises.slice(0, shownScenes).map(({ scene, level }) => (
          <LevelMark key={scene} level={level} name={sceneName(scene, content)} />
        ))}
        {raises.length > shownScenes && <small>等 {raises.length} 个场景</small>}
        {raises.length === 0 && <small>补数字化基础</small>}
      </span>
      <span className={styles.price}>
        <b>{priceText(solution)}</b> · {weeks} 周
      </span>
      <small className={styles.vendor}>{vendor}</small>
    </button>
  );
}
