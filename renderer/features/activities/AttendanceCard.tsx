import dayjs from 'dayjs';
import type { Attendance } from '#shared/activities/attendance.ts';
import type { Activity } from '#shared/model/activity.ts';
import styles from './Activities.module.css';

type Props = { readonly activity: Activity; readonly attendance: Attendance };

/** So many organisations are named; the table has them all. */
const mostNamed = 5;

/** Who signed in at the kiosks. */
export function AttendanceCard({ activity: { capacity }, attendance }: Props) {
  const { people, repeated, organisations } = attendance;
  const named = organisations.slice(0, mostNamed).map((one) => `${one.name} ${one.people} 人`);
  const more = organisations.length - mostNamed;
  return (
    <section className={styles.card} aria-label="签到">
      <div className={styles.cardHead}>
        <h2>签到</h2>
        <small data-testid="attendance">
          {people.length} 人{capacity !== null && `，上限 ${capacity} 人`}
          {organisations.length > 0 && `，来自 ${organisations.length} 家单位`}
          {repeated > 0 && `；另有 ${repeated} 次重复签到`}
        </small>
      </div>
      {people.length === 0 ? (
        <p className={styles.soft}>来宾在展厅签到，同步后显示在这里。开始前两小时起可以签到。</p>
      ) : (
        <>
          <p className={styles.time} style={{ whiteSpace: 'normal', marginBottom: 8 }}>
            {named.join('、')}
            {more > 0 && ` 等 ${organisations.length} 家`}
          </p>
          <div className={styles.scroll}>
            <table className={styles.table} aria-label="签到">
              <thead>
                <tr>
                  <th scope="col">时间</th>
                  <th scope="col">姓名</th>
                  <th scope="col">单位</th>
                  <th scope="col">电话</th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <tr key={person.id}>
                    <td className={styles.time}>{dayjs(person.at).format('M月D日 HH:mm')}</td>
                    <td>{person.name}</td>
                    <td>{person.organisation === '' ? '—' : person.organisation}</td>
                    <td>{person.phone === '' ? '—' : person.phone}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
