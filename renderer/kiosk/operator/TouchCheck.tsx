import { useState, type PointerEvent } from 'react';
import styles from './Operator.module.css';

type Point = { readonly id: number; readonly x: number; readonly y: number };

/** Shows every finger where it is, so that a dead stripe of the glass is seen. */
export function TouchCheck() {
  const [points, setPoints] = useState<readonly Point[]>([]);
  const put = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const point = { id: event.pointerId, x: event.clientX - left, y: event.clientY - top };
    setPoints((before) => [...before.filter(({ id }) => id !== point.id), point]);
  };
  const lift = ({ pointerId }: PointerEvent) =>
    setPoints((before) => before.filter(({ id }) => id !== pointerId));
  return (
    <div
      className={styles.touchArea}
      onPointerDown={put}
      onPointerMove={(event) => event.buttons > 0 && put(event)}
      onPointerUp={lift}
      onPointerCancel={lift}
      onPointerLeave={lift}
    >
      <p>{points.length} 个触点</p>
      {points.map(({ id, x, y }) => (
        <i key={id} style={{ left: x, top: y }} />
      ))}
    </div>
  );
}
