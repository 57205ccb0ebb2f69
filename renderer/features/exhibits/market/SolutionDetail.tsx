import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { alternativesTo } from '#shared/exhibits/market.ts';
import { changeText, industriesText, priceText, sceneName } from '#shared/exhibits/marketWords.ts';
import { linkedNames } from '#shared/exhibits/marketText.ts';
import type { Solution } from '#shared/exhibits/solutionsPack.ts';
import { Panel } from '#hall/Panel.tsx';
import { LevelMark } from '../pieces/LevelMark.tsx';
import styles from './Detail.module.css';

type Props = {
  readonly content: HallContent;
  readonly solution: Solution;
  readonly onOpen: (id: string | null) => void;
};

/** So many others of the same kind are offered. */
const shownAlternatives = 6;

/** One solution in full: what it does, what it takes, what it goes with. */
export function SolutionDetail({ content, solution, onOpen }: Props) {
  const { name, vendor, summary, raises, changes, weeks, requires, excludes, honours } = solution;
  const others = alternativesTo(solution, content.solutions.solutions, shownAlternatives)
    .map(({ id }) => id)
    .filter((id) => !excludes.includes(id));
  return (
    <Panel
      title={name}
      note={vendor}
      foot={
        <button type="button" className={styles.back} onClick={() => onOpen(null)}>
          ‹ 返回方案列表
        </button>
      }
    >
      <div className={styles.detail}>
        <p className={styles.summary}>{summary}</p>
        <dl className={styles.facts}>
          <div>
            <dt>价格</dt>
            <dd>{priceText(solution)}</dd>
          </div>
          <div>
            <dt>周期</dt>
            <dd>{weeks} 周</dd>
          </div>
        </dl>
        <dl className={styles.rows}>
          {raises.length > 0 && (
            <div>
              <dt>提升场景</dt>
              <dd className={styles.marks}>
                {raises.map(({ scene, level }) => (
                  <LevelMark key={scene} level={level} name={sceneName(scene, content)} />
                ))}
              </dd>
            </div>
          )}
          {changes.length > 0 && (
            <div>
              <dt>同时补齐</dt>
              <dd>
                {changes.map((change) => (
                  <p key={change.question}>{changeText(change, content)}</p>
                ))}
              </dd>
            </div>
          )}
          <div>
            <dt>适用行业</dt>
            <dd>{industriesText(solution, content)}</dd>
          </div>
          <Linked name="须先有" ids={requires} content={content} onOpen={onOpen} />
          <Linked name="不能同选" ids={excludes} content={content} onOpen={onOpen} />
          <Linked name="同类可选" ids={others} content={content} onOpen={onOpen} />
          {honours !== undefined && (
            <div>
              <dt>有助评选</dt>
              <dd>{honours.join('、')}</dd>
            </div>
          )}
        </dl>
      </div>
    </Panel>
  );
}

type LinkedProps = {
  readonly name: string;
  readonly ids: readonly string[];
  readonly content: HallContent;
  readonly onOpen: (id: string) => void;
};

/** Other solutions that this one has to do with; each can be opened. */
function Linked({ name, ids, content, onOpen }: LinkedProps) {
  if (ids.length === 0) return null;
  const names = linkedNames(ids, content);
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.marks}>
        {ids.map((id, place) => (
          <button key={id} type="button" className={styles.link} onClick={() => onOpen(id)}>
            {names[place]} ›
          </button>
        ))}
      </dd>
    </div>
  );
}
