import { Button } from 'antd';
import { Message } from '#ui/Message.tsx';
import styles from './ListScreen.module.css';
import { useListStore } from './listStore.ts';

/** Nothing matches: says what was looked for, and takes the conditions away. */
export function NoMatch({ query }: { readonly query: string }) {
  const clear = useListStore((state) => state.clear);
  const wanted = query.trim();
  return (
    <div className={styles.empty}>
      <Message
        title="没有符合条件的企业"
        text={
          wanted === ''
            ? '没有企业同时满足这些筛选条件，请减少一些条件。'
            : `没有企业同时包含“${wanted}”并满足筛选条件。可以换用名称中的几个字、信用代码的后几位，或减少条件。`
        }
      >
        <Button type="primary" onClick={clear}>
          清除条件
        </Button>
      </Message>
    </div>
  );
}
