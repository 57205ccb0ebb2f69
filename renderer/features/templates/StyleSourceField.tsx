import { App, Button } from 'antd';
import { useMemo } from 'react';
import { styleLabels } from '#shared/report/template/styles/officeStyle.ts';
import { readStyles } from '#shared/report/template/styles/readStyles.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './Editor.module.css';
import { openWordStyles } from './templateFiles.ts';
import type { FieldProps } from './TemplateEditor.tsx';

/** The office's own .docx as the source of styles: which of them were found, and how to be rid of them again. */
export function StyleSourceField({ template, disabled, onChange }: FieldProps) {
  const { notification } = App.useApp();
  const labels = useMemo(() => labelsOf(template.styles), [template.styles]);
  const choose = async () => {
    const opened = await openWordStyles();
    if (opened.ok) onChange({ styles: opened.value });
    else if (opened.code !== 'cancelled') {
      const { message: description } = opened;
      notification.error({ title: '样式没有变化', description, placement: 'bottomRight', duration: 0 });
    }
  };
  return (
    <section className={styles.group} aria-label="样式来源">
      <h3>样式来源</h3>
      <div className={styles.row}>
        <Button disabled={disabled} onClick={() => void choose()}>
          {template.styles === null ? '选择 Word 文档…' : '换一份 Word 文档…'}
        </Button>
        {template.styles !== null && (
          <Button disabled={disabled} onClick={() => onChange({ styles: null })}>
            恢复标准样式
          </Button>
        )}
        <span className={styles.hint}>只取同名样式的字体、字号、颜色和段落，不取文档内容</span>
      </div>
      {template.styles === null ? (
        <p className={styles.hint}>现在用本软件的标准样式。</p>
      ) : (
        <div className={styles.row}>
          <span className={styles.good}>已采用 {labels.length} 种样式：</span>
          <span className={styles.labels} aria-label="已采用的样式">
            {labels.map((label) => (
              <Tag key={label}>{label}</Tag>
            ))}
          </span>
        </div>
      )}
    </section>
  );
}

function labelsOf(styles: string | null): readonly string[] {
  const read = styles === null ? null : readStyles(styles);
  return read?.ok === true ? styleLabels(read.value) : [];
}
