import type { Activity } from '#shared/model/activity.ts';
import styles from './ActivityAgenda.module.css';
import { ActivityCard } from './ActivityCard.tsx';
import type { HallAgenda } from './hallAgenda.ts';

type Props = {
  readonly agenda: HallAgenda;
  readonly now: number;
  readonly onSignIn: (activity: Activity) => void;
};

/** The activities in the order in which visitors need them; where there are none it says so. */
export function ActivityAgenda({ agenda: { open, coming, over }, now, onSignIn }: Props) {
  if (open.length + coming.length + over.length === 0) {
    return (
      <div className={styles.none}>
        <h2>近期没有安排活动</h2>
        <p>今天和接下来 60 天的活动定下后会显示在这里；现在可以先登记需求，由顾问来联系。</p>
      </div>
    );
  }
  const groups = [
    { name: '现在可以签到', activities: open },
    { name: '接下来', activities: coming },
    { name: '今天已结束', activities: over },
  ];
  return (
    <div className={styles.agenda}>
      {groups
        .filter(({ activities }) => activities.length > 0)
        .map(({ name, activities }) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <ul>
              {activities.map((activity) => (
                <li key={activity.id}>
                  <ActivityCard activity={activity} now={now} onSignIn={() => onSignIn(activity)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
