import { RightOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ReceiptRow } from '#data/rows.ts';
import { copyText } from './copyText.ts';
import styles from './Receipts.module.css';
import {
  comparedInWords,
  kindRows,
  movedInWords,
  notesOf,
  receiptAsText,
  secondsInWords,
} from './receiptWords.ts';
import { momentInWords } from './timeWords.ts';
import { useNow } from './useNow.ts';

type Props = { readonly receipt: ReceiptRow; readonly place: string };

/** One sync in a line; opened, its counts by kind. */
export function ReceiptLine({ receipt, place }: Props) {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const moved = movedInWords(receipt);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.line}>
          <RightOutlined className={styles.turn!} />
          <time className={styles.time} dateTime={new Date(receipt.startedAt).toISOString()}>
            {momentInWords(receipt.startedAt, now)}
          </time>
          <span className={styles.told} data-quiet={moved === '没有变化'}>
            {moved}
            {receipt.failure !== null && (
              <span className={styles.failure}>没有完成：{receipt.failure.message}</span>
            )}
          </span>
          <span className={styles.notes}>
            {notesOf(receipt).map(({ text, asks }) => (
              <span key={text} data-asks={asks}>
                {text}
              </span>
            ))}
          </span>
        </summary>
        {isOpen && <Detail receipt={receipt} place={place} />}
      </details>
    </li>
  );
}

function Detail({ receipt, place }: Props) {
  const { message } = App.useApp();
  const rows = kindRows(receipt);
  const isCompared = receipt.sums !== null;
  const copy = () => {
    if (copyText(receiptAsText(receipt, place))) void message.success('回执已复制，可以粘贴到别处。');
    else void message.error('没有复制成功，请再试一次。');
  };
  return (
    <div className={styles.detail}>
      {rows.length > 0 && (
        <table className={styles.counts}>
          <thead>
            <tr>
              <th scope="col">种类</th>
              <th scope="col">上报</th>
              <th scope="col">收到</th>
              {isCompared && <th scope="col">同步后</th>}
              {isCompared && <th scope="col">与平台核对</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ table, name, told, received, sums }) => (
              <tr key={table}>
                <th scope="row">{name}</th>
                <Count value={told} />
                <Count value={received} />
                {isCompared && (sums === null ? <td /> : <Count value={sums.here.rows} />)}
                {isCompared && (sums === null ? <td /> : <Compared {...comparedInWords(sums)} />)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.row}>
        <Button size="small" onClick={copy}>
          复制为文字
        </Button>
        <span>
          用时 {secondsInWords(receipt.endedAt - receipt.startedAt)}，请求{' '}
          {receipt.requests.toLocaleString('zh-CN')} 次
          {receipt.failure !== null && `，代码 ${receipt.failure.code}`}
        </span>
      </div>
    </div>
  );
}

function Compared({ isSame, text }: ReturnType<typeof comparedInWords>) {
  return (
    <td className={styles.compared} data-same={isSame}>
      {text}
    </td>
  );
}

function Count({ value }: { readonly value: number }) {
  return <td data-zero={value === 0}>{value.toLocaleString('zh-CN')}</td>;
}
