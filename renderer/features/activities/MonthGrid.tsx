import dayjs, { type Dayjs } from 'dayjs';
import type { ListedActivity } from '#data/queries/activities.ts';
import styles from './MonthGrid.module.css';
import { dayKey, weeksOf } from './moments.ts';

type Props = {
  readonly month: Dayjs;
  readonly activities: readonly ListedActivity[];
  /** The chosen day; null: the whole month. */
  readonly day: Dayjs | null;
  readonly onDay: (day: Dayjs | null) => void;
};

/** The month at a glance: how many activities each day has. Choosing a day shows only its own; again, all. */
export function MonthGrid({ month, activities, day, onDay }: Props) {
  const counts = new Map<string, number>();
  for (const { startAt, cancelledAt } of activities) {
    const key = dayKey(startAt);
    if (cancelledAt === null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (
    <section className={styles.card} aria-label="月历">
      <div className={styles.week} aria-hidden="true">
        {[...'一二三四五六日'].map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {weeksOf(month).map((week) => (
        <div key={week[0]?.valueOf()} className={styles.week}>
          {week.map((each) => {
            const count = counts.get(each.format('YYYY-MM-DD')) ?? 0;
            if (!each.isSame(month, 'month')) return <i key={each.valueOf()} />;
            const chosen = day?.isSame(each, 'day') === true;
            return (
              <button
                key={each.valueOf()}
                type="button"
                className={styles.day}
                aria-pressed={chosen}
                aria-current={each.isSame(dayjs(), 'day') ? 'date' : undefined}
                aria-label={`${each.format('M月D日')}，${count} 场活动`}
                onClick={() => onDay(chosen ? null : each)}
              >
                {each.date()}
                <span className={styles.count}>{count > 0 ? `${count} 场` : ''}</span>
              </button>
            );
          })}
        </div>
      ))}
    </section>
  );
}
