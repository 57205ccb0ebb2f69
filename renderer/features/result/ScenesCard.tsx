import { useNavigate } from 'react-router';
import { paths } from '#paths';
import { itemKey } from '#shared/instrument/items.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { LevelGrid } from '#ui/LevelGrid.tsx';
import styles from './Result.module.css';

type Props = {
  readonly pack: InstrumentPack;
  readonly result: AssessmentResult;
  readonly sessionId: string;
};

/** The scenes as a heat map by stage; a tile leads to its scene. */
export function ScenesCard({ pack, result, sessionId }: Props) {
  const navigate = useNavigate();
  // Tiles of one size in every stage: the longest stage sets it.
  const mostScenes = Math.max(
    ...pack.stages.map((stage) => pack.scenes.filter((scene) => scene.stage === stage.id).length),
  );
  return (
    <section className={styles.card} aria-label="场景热力图">
      <h2>十六个场景</h2>
      {pack.stages.map((stage, index) => (
        <div key={stage.id} className={styles.stage}>
          <h3>{stage.name}</h3>
          <LevelGrid
            columns={mostScenes}
            legend={index === pack.stages.length - 1}
            cells={result.scenes
              .filter((scene) => scene.stage === stage.id)
              .map((scene) => ({
                key: itemKey({ kind: 'scene', id: scene.id }),
                name: scene.name,
                level: scene.level,
                marked: scene.constraint,
              }))}
            onGo={(key) => void navigate(`${paths.diagnosis(sessionId)}?item=${key}`)}
          />
        </div>
      ))}
    </section>
  );
}
