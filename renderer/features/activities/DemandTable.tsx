import { Button } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import type { ListedDemand } from '#data/queries/demands.ts';
import { demandStateNames, type Demand } from '#shared/model/demand.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './DemandTable.module.css';
import { useSceneNames } from './useSceneNames.ts';

const DemandDrawer = lazy(async () => ({ default: (await import('./DemandDrawer.tsx')).DemandDrawer }));

/** So many are shown at first, and with each further step. */
const step = 100;

type Props = {
  readonly demands: readonly (Demand & Partial<Pick<ListedDemand, 'activity'>>)[];
  /** Also tells what each was collected at. */
  readonly withActivity?: boolean;
};

/** Demands, one a line; a line opens its follow-up. */
export function DemandTable({ demands, withActivity = false }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const [most, setMost] = useState(step);
  const sceneName = useSceneNames();
  const chosen = demands.find(({ id }) => id === open);
  const left = demands.length - most;
  return (
    <>
      <ul className={styles.list} aria-label="需求">
        {demands.slice(0, most).map((demand) => (
          <li key={demand.id}>
            <button type="button" className={styles.entry} onClick={() => setOpen(demand.id)}>
              <span className={styles.state} data-state={demand.status}>
                {demandStateNames[demand.status]}
              </span>
              <span className={styles.what}>
                <span className={styles.title}>
                  <strong title={demand.enterprise}>{demand.enterprise}</strong>
                  {demand.sample && <Tag>示例</Tag>}
                  {demand.scenes.slice(0, 3).map((scene) => (
                    <Tag key={scene} tone="quiet">
                      {sceneName(scene)}
                    </Tag>
                  ))}
                  {demand.scenes.length > 3 && <Tag tone="quiet">等 {demand.scenes.length} 个场景</Tag>}
                </span>
                <span className={styles.text}>{demand.text}</span>
              </span>
              <span className={styles.when}>
                {dayjs(demand.registeredAt).format('YYYY年M月D日')}
                <small title={demand.activity ?? ''}>
                  {withActivity && (demand.activity ?? (demand.source === 'kiosk' ? '展厅' : '顾问登记'))}
                  {!withActivity && (demand.source === 'kiosk' ? '展厅登记' : '顾问登记')}
                </small>
              </span>
              <span className={styles.followed}>
                {demand.notes.length === 0 ? '未跟进' : `跟进 ${demand.notes.length} 次`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more!} onClick={() => setMost(most + step)}>
          再显示 {Math.min(step, left)} 条（还有 {left.toLocaleString('zh-CN')} 条）
        </Button>
      )}
      <Suspense fallback={null}>
        {chosen !== undefined && (
          <DemandDrawer
            key={chosen.id}
            demand={chosen}
            activity={chosen.activity ?? null}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </>
  );
}
