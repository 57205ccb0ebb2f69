import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import styles from './ListScreen.module.css';
import { useListStore } from './listStore.ts';

export type SearchHandle = { readonly focus: () => void };

type Props = {
  readonly ref: Ref<SearchHandle>;
  readonly onDown: () => void;
  readonly onEnter: () => void;
};

/** Searches with every character; an input method's half-written syllables are not searched for. */
export function SearchField({ ref, onDown, onEnter }: Props) {
  const query = useListStore((state) => state.query);
  const search = useListStore((state) => state.search);
  /** What an input method is composing; null while it is not. */
  const [composed, setComposed] = useState<string | null>(null);
  const text = composed ?? query;
  const input = useRef<InputRef>(null);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus({ cursor: 'all' }) }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape' && text !== '') search('');
    else return;
    event.preventDefault();
  };

  return (
    <Input
      ref={input}
      className={styles.search!}
      value={text}
      allowClear
      prefix={<SearchOutlined />}
      suffix={text === '' ? <kbd className={styles.key}>Ctrl F</kbd> : null}
      placeholder="名称、信用代码、行业、县区、联系人"
      aria-label="搜索企业"
      onKeyDown={onKeyDown}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposed(null);
        search(event.currentTarget.value);
      }}
      onChange={(event) => {
        if (composed === null) search(event.target.value);
        else setComposed(event.target.value);
      }}
    />
  );
}
