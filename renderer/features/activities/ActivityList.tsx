import dayjs from 'dayjs';
import { useEffect, useRef } from 'react';
import type { ListedActivity } from '#data/queries/activities.ts';
import { activityState, activityStateNames } from '#shared/activities/activityState.ts';
import { activityKindNames } from '#shared/model/activity.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './ActivityList.module.css';
import { useNow } from './useNow.ts';
import { dayInWords, dayKey, spanInWords } from './moments.ts';

type Props = {
  readonly activities: readonly ListedActivity[];
  readonly onOpen: (activity: ListedActivity) => void;
};

/** Activities in the order of time, under their days; what comes next is in sight. */
export function ActivityList({ activities, onOpen }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const today = dayjs().format('YYYY-MM-DD');
  const days = new Map<string, ListedActivity[]>();
  for (const activity of activities) {
    const key = dayKey(activity.startAt);
    days.set(key, [...(days.get(key) ?? []), activity]);
  }
  const [first = ''] = days.keys();
  useEffect(() => {
    // What is over stays above; a month that lies ahead begins at its beginning.
    const next = [...(list.current?.children ?? [])].find(
      (day) => day instanceof HTMLElement && (day.dataset['day'] ?? '') >= today,
    );
    next?.scrollIntoView({ block: 'start' });
  }, [first, today]);
  return (
    <ol ref={list} className={styles.days} aria-label="活动">
      {[...days].map(([key, ofDay]) => (
        <li key={key} data-day={key}>
          <h2 className={styles.when} data-today={key === today}>
            {dayInWords(ofDay[0]?.startAt ?? 0)}
          </h2>
          <ul className={styles.list}>
            {ofDay.map((activity) => (
              <li key={activity.id}>
                <Entry activity={activity} onOpen={() => onOpen(activity)} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Entry({ activity, onOpen }: { readonly activity: ListedActivity; readonly onOpen: () => void }) {
  const { kind, title, startAt, endAt, place, speaker, capacity, signIns, demands, sample } = activity;
  const state = activityState(activity, useNow());
  return (
    <button type="button" className={styles.entry} data-state={state} onClick={onOpen}>
      <span className={styles.time}>{spanInWords(startAt, endAt)}</span>
      <span className={styles.what}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        <span className={styles.soft}>
          {[place, speaker].filter((part) => part !== '').join(' · ') || '地点和主讲人未填写'}
        </span>
      </span>
      <span className={styles.tags}>
        {sample && <Tag>示例</Tag>}
        <Tag tone="quiet">{activityKindNames[kind]}</Tag>
      </span>
      <span className={styles.state}>{activityStateNames[state]}</span>
      <span className={styles.figure}>
        签到 {signIns}
        {capacity !== null && ` / ${capacity}`}
      </span>
      <span className={styles.figure}>需求 {demands}</span>
    </button>
  );
}
