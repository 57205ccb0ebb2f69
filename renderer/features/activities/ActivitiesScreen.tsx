import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { activitiesBetween, nearestActivities } from '#data/queries/activities.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { activityKindNames, activityKinds, type ActivityKind } from '#shared/model/activity.ts';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { useLive } from '#ui/useLive.ts';
import { ActivitiesTabs } from './ActivitiesTabs.tsx';
import styles from './Activities.module.css';
import { ActivityList } from './ActivityList.tsx';
import { MonthGrid } from './MonthGrid.tsx';

const ActivityDrawer = lazy(async () => ({
  default: (await import('./ActivityDrawer.tsx')).ActivityDrawer,
}));

/** What the centre holds, month by month. */
export function ActivitiesScreen() {
  const { database } = useServices();
  const navigate = useNavigate();
  const [month, setMonth] = useState(() => dayjs().startOf('month'));
  const [day, setDay] = useState<Dayjs | null>(null);
  const [kind, setKind] = useState<ActivityKind | 'all'>('all');
  const [creating, setCreating] = useState(false);
  const from = month.valueOf();
  const to = month.add(1, 'month').valueOf();
  const all = useLive(() => activitiesBetween(database, from, to), [database, from, to]);
  const nearest = useLive(() => nearestActivities(database, from), [database, from]);
  const ofKind = all?.filter((activity) => kind === 'all' || activity.kind === kind);
  const shown = ofKind?.filter(({ startAt }) => day === null || day.isSame(startAt, 'day'));
  const show = (next: Dayjs) => {
    setMonth(next.startOf('month'));
    setDay(null);
  };

  return (
    <div className={styles.screen}>
      <ScreenHeader
        title="活动"
        facts={
          all !== undefined && (
            <span data-testid="count">
              {month.format('M月')}共 {all.length} 场
            </span>
          )
        }
      >
        <ActivitiesTabs shown="calendar" />
        <Button type="primary" onClick={() => setCreating(true)}>
          新建活动
        </Button>
      </ScreenHeader>
      <div className={styles.bar}>
        <Button
          aria-label="上个月"
          icon={<LeftOutlined />}
          onClick={() => show(month.subtract(1, 'month'))}
        />
        <strong className={styles.month}>{month.format('YYYY年M月')}</strong>
        <Button aria-label="下个月" icon={<RightOutlined />} onClick={() => show(month.add(1, 'month'))} />
        <Button disabled={month.isSame(dayjs(), 'month')} onClick={() => show(dayjs())}>
          本月
        </Button>
        <Segmented<ActivityKind | 'all'>
          className={styles.kinds!}
          aria-label="活动类别"
          value={kind}
          options={[
            { value: 'all', label: '全部' },
            ...activityKinds.map((each) => ({ value: each, label: activityKindNames[each] })),
          ]}
          onChange={setKind}
        />
      </div>
      <div className={styles.body}>
        <aside className={styles.side}>
          <MonthGrid month={month} activities={ofKind ?? []} day={day} onDay={setDay} />
        </aside>
        <main className={styles.main}>
          {shown !== undefined && shown.length > 0 && (
            <ActivityList activities={shown} onOpen={({ id }) => void navigate(paths.activity(id))} />
          )}
          {shown?.length === 0 && (
            <section className={styles.empty}>
              <h2>{emptyTitle(month, day, kind)}</h2>
              <p>活动同步后在展厅的日程中显示，来宾可在展厅签到、登记需求。</p>
              <div className={styles.emptyActions}>
                {nearest?.before != null && (
                  <Button onClick={() => show(dayjs(nearest.before))}>看上一场</Button>
                )}
                {day === null && all?.length === 0 && nearest?.next != null && (
                  <Button onClick={() => show(dayjs(nearest.next))}>看下一场</Button>
                )}
                <Button type="primary" onClick={() => setCreating(true)}>
                  新建活动
                </Button>
              </div>
            </section>
          )}
        </main>
      </div>
      <Suspense fallback={null}>
        {creating && (
          <ActivityDrawer
            activity={null}
            day={day ?? (month.isSame(dayjs(), 'month') ? dayjs() : month)}
            onClose={() => setCreating(false)}
            onSaved={({ startAt }) => {
              setCreating(false);
              setKind('all');
              show(dayjs(startAt));
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

function emptyTitle(month: Dayjs, day: Dayjs | null, kind: ActivityKind | 'all'): string {
  const when = day === null ? month.format('YYYY年M月') : day.format('M月D日');
  return `${when}没有${kind === 'all' ? '' : activityKindNames[kind]}活动`;
}
