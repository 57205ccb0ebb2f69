import { Button } from 'antd';
import { memo } from 'react';
import { itemKey, nextOpenItem, type InstrumentItem } from '#shared/instrument/items.ts';
import styles from './Workspace.module.css';

type Props = {
  readonly items: readonly InstrumentItem[];
  readonly openKeys: ReadonlySet<string>;
  readonly currentKey: string;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
};

const mostNamed = 5;

/** The way on: back by one, to the next open item, and which items are still open. */
export const ItemFooter = memo(function ItemFooter({
  items,
  openKeys,
  currentKey,
  onPrevious,
  onNext,
}: Props) {
  const open = items.filter((item) => openKeys.has(itemKey(item)));
  const next = nextOpenItem(items, currentKey, (item) => openKeys.has(itemKey(item)));
  const onlyThisOne = next !== null && itemKey(next) === currentKey;
  const named = open.slice(0, mostNamed).map((item) => item.name);
  return (
    <div className={styles.footer}>
      <Button onClick={onPrevious} title="PageUp">
        上一项 ↑
      </Button>
      <Button type="primary" onClick={onNext} disabled={onlyThisOne}>
        {next === null ? '查看结果 ⏎' : '下一个未评项 ⏎'}
      </Button>
      <span className={styles.remaining}>
        {open.length === 0
          ? '全部完成'
          : `还有 ${open.length} 项：${named.join('、')}${open.length > mostNamed ? ' 等' : ''}`}
      </span>
    </div>
  );
});
