import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { fills, placeholders } from '#shared/report/batch/namingRule.ts';
import { isSessionDocument } from '#shared/report/documents.ts';
import { CutInMiddle } from './CutInMiddle.tsx';
import { useReportsStore } from './reportsStore.ts';
import type { JobDraft } from './useJobDraft.ts';
import styles from './Job.module.css';

const shown = 2;
/** Characters at the end of a file's name that stay in sight: kind, document and date. */
const keptEnd = 23;

/** How the files are named: the rule, its placeholders to put in, and what comes of it. */
export function NamingField({ draft: { rule, names, total } }: { readonly draft: JobDraft }) {
  const text = useReportsStore((state) => state.rule);
  const documents = useReportsStore((state) => state.documents);
  const input = useRef<InputRef>(null);
  const put = (placeholder: string) => {
    const field = input.current?.input;
    const at = field?.selectionStart ?? text.length;
    const to = field?.selectionEnd ?? at;
    const added = `{${placeholder}}`;
    useReportsStore.setState({ rule: `${text.slice(0, at)}${added}${text.slice(to)}` });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(at + added.length, at + added.length);
    });
  };
  const several = documents.filter(isSessionDocument).length > 1;
  return (
    <div className={styles.naming}>
      <Input
        ref={input}
        aria-label="命名规则"
        value={text}
        maxLength={200}
        {...(rule.ok ? {} : { status: 'error' as const })}
        onChange={(event) => useReportsStore.setState({ rule: event.target.value })}
      />
      <div className={styles.placeholders} role="group" aria-label="占位符">
        {placeholders.map((placeholder) => (
          <button
            key={placeholder}
            type="button"
            data-used={rule.ok && fills(rule.value, placeholder)}
            onClick={() => put(placeholder)}
          >
            {placeholder}
          </button>
        ))}
      </div>
      {!rule.ok && (
        <p className={styles.fault} role="alert">
          {rule.message}
        </p>
      )}
      {rule.ok && several && !fills(rule.value, '文档') && (
        <p className={styles.about}>选了多种文档，建议加上“文档”；重名的会自动加 -2、-3。</p>
      )}
      {names.length > 0 && (
        <ul className={styles.names} aria-label="文件名示例">
          {names.slice(0, shown).map((name) => (
            <li key={name}>
              <CutInMiddle text={name} endAt={Math.max(0, name.length - keptEnd)} />
            </li>
          ))}
          {total > shown && <li className={styles.about}>等 {total.toLocaleString('zh-CN')} 份</li>}
        </ul>
      )}
    </div>
  );
}
