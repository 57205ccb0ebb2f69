import { useEffect, useState } from 'react';
import { HallSurface } from '#hall/HallSurface.tsx';
import { host } from '#host';
import styles from './PinPad.module.css';

const length = 6;
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '清除', '0', '退格'] as const;

type Props = {
  /** To get in; to set the `first` PIN, without which nothing goes on; or to set a `new` one. Set is what is typed twice. */
  readonly purpose: 'enter' | 'first' | 'new';
  readonly onEntered: () => void;
  readonly onLeave: () => void;
};

const titles = { enter: '操作员', first: '设置操作员 PIN', new: '更换操作员 PIN' } as const;

/** The operator's pad. */
export function PinPad({ purpose, onEntered, onLeave }: Props) {
  const isSet = purpose !== 'enter';
  const [typed, setTyped] = useState('');
  const [first, setFirst] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const [waitUntil, setWaitUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((waitUntil - now) / 1000));
  useEffect(() => {
    if (waitUntil === 0) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [waitUntil]);

  const enter = async (pin: string) => {
    setTyped('');
    if (!isSet) {
      const tried = await host.kioskUnlock({ pin });
      if (tried.ok) return onEntered();
      setMessage(tried.message);
      setNow(performance.now());
      setWaitUntil(performance.now() + tried.wait);
      return;
    }
    if (first === null) {
      setFirst(pin);
      setMessage('请再输入一遍。');
      return;
    }
    if (first !== pin) {
      setFirst(null);
      setMessage('两次输入不一样，PIN 没有设置，请重新输入。');
      return;
    }
    const set = await host.kioskSetPin({ pin });
    if (set.ok) return onEntered();
    setFirst(null);
    setMessage(set.message);
  };
  const press = (key: string) => {
    if (left > 0) return;
    if (key === '清除') return setTyped('');
    if (key === '退格') return setTyped((before) => before.slice(0, -1));
    const next = `${typed}${key}`.slice(0, length);
    setTyped(next);
    if (next.length === length) void enter(next);
  };
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) press(key);
      if (key === 'Backspace') press('退格');
      if (key === 'Escape' && purpose !== 'first') onLeave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <HallSurface>
      <main className={styles.pad}>
        <h1>{titles[purpose]}</h1>
        <p className={styles.hint}>
          {isSet
            ? '六位数字，只有知道它的人能设置和退出展厅；请记下并妥善保管。'
            : '请输入六位 PIN。展厅照常运行，不会丢失数据。'}
        </p>
        <div className={styles.dots} role="img" aria-label={`已输入 ${typed.length} 位`}>
          {Array.from({ length }, (_, index) => (
            <i key={index} data-filled={index < typed.length} />
          ))}
        </div>
        <p className={styles.message} role="status">
          {left > 0 ? `${message}（还要等 ${left} 秒）` : message}
        </p>
        <div className={styles.keys}>
          {keys.map((key) => (
            <button key={key} type="button" disabled={left > 0} onClick={() => press(key)}>
              {key}
            </button>
          ))}
        </div>
        {purpose !== 'first' && (
          <button type="button" className={styles.leave} onClick={onLeave}>
            {isSet ? '不换了' : '返回展厅'}
          </button>
        )}
      </main>
    </HallSurface>
  );
}
