import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { activityById, attendanceOfActivity } from '#data/queries/activities.ts';
import { demandsOfActivity } from '#data/queries/demands.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { activityState, activityStateNames } from '#shared/activities/activityState.ts';
import { activityKindNames, type Activity } from '#shared/model/activity.ts';
import { Message } from '#ui/Message.tsx';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useLive } from '#ui/useLive.ts';
import styles from './Activities.module.css';
import { ActivityMenu } from './ActivityMenu.tsx';
import { AttendanceCard } from './AttendanceCard.tsx';
import { DemandTable } from './DemandTable.tsx';
import { whenInWords } from './moments.ts';
import { useNow } from './useNow.ts';

const ActivityDrawer = lazy(async () => ({
  default: (await import('./ActivityDrawer.tsx')).ActivityDrawer,
}));
const DemandForm = lazy(async () => ({ default: (await import('./DemandForm.tsx')).DemandForm }));

/** One activity: what it is, who came, what they need. */
export function ActivityScreen() {
  const { activityId = '' } = useParams();
  const { database } = useServices();
  const navigate = useNavigate();
  const now = useNow();
  const [overlay, setOverlay] = useState<'none' | 'edit' | 'demand'>('none');
  const activity = useLive(() => activityById(database, activityId), [database, activityId]);
  const attendance = useLive(() => attendanceOfActivity(database, activityId), [database, activityId]);
  const demands = useLive(() => demandsOfActivity(database, activityId), [database, activityId]);
  const back = () => void navigate(paths.activities());

  if (activity === undefined) return <div className={styles.screen} aria-busy="true" />;
  if (activity === null) {
    return (
      <Message title="找不到这场活动" text="它可能已被删除，或还没有从平台同步到本机。其他活动都在。">
        <Button type="primary" onClick={back}>
          回到活动日程
        </Button>
      </Message>
    );
  }
  const close = () => setOverlay('none');
  return (
    <div className={styles.screen}>
      <ScreenHeader
        title={activity.title}
        facts={
          <>
            {activity.sample && <Tag>示例</Tag>}
            <Tag tone="quiet">{activityKindNames[activity.kind]}</Tag>
            <span>{activityStateNames[activityState(activity, now)]}</span>
          </>
        }
      >
        <Button onClick={back}>返回日程</Button>
        <ActivityMenu activity={activity} onDeleted={back} />
        <Button type="primary" onClick={() => setOverlay('edit')}>
          编辑
        </Button>
      </ScreenHeader>
      <div className={styles.body}>
        <aside className={styles.side}>
          <ActivityFacts activity={activity} />
        </aside>
        <main className={styles.main}>
          {attendance !== undefined && <AttendanceCard activity={activity} attendance={attendance} />}
          <section className={styles.card} aria-label="需求">
            <div className={styles.cardHead}>
              <h2>需求</h2>
              <small>{demands === undefined ? '' : `${demands.length} 条`}</small>
              <Button onClick={() => setOverlay('demand')}>登记需求</Button>
            </div>
            {demands?.length === 0 && <p className={styles.soft}>还没有人在这场活动登记需求。</p>}
            {demands !== undefined && demands.length > 0 && <DemandTable demands={demands} />}
          </section>
        </main>
      </div>
      <Suspense fallback={null}>
        {overlay === 'edit' && <ActivityDrawer activity={activity} onClose={close} onSaved={close} />}
        {overlay === 'demand' && <DemandForm activityId={activity.id} onClose={close} />}
      </Suspense>
    </div>
  );
}

function ActivityFacts({ activity }: { readonly activity: Activity }) {
  const { startAt, endAt, place, speaker, capacity, description } = activity;
  const facts: readonly (readonly [string, string])[] = [
    ['时间', whenInWords(startAt, endAt)],
    ['地点', place],
    ['主讲人', speaker],
    ['人数上限', capacity === null ? '不限' : `${capacity} 人`],
    ['介绍', description],
  ];
  return (
    <section className={styles.card} aria-label="活动信息">
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <Fact key={name} name={name} text={text} />
        ))}
      </dl>
    </section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text === '' ? <span className={styles.unknown}>未填写</span> : text}</dd>
    </>
  );
}
