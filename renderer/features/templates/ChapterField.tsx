import { Switch } from 'antd';
import { chapterIds, chapterNames } from '#shared/report/chapterNames.ts';
import styles from './Editor.module.css';
import type { FieldProps } from './TemplateEditor.tsx';

/** The chapters of the diagnosis report in the order in which they are printed, each on or off; one stays on. */
export function ChapterField({ template, disabled, onChange }: FieldProps) {
  const { withoutChapters } = template;
  const on = chapterIds.length - withoutChapters.length;
  return (
    <section className={styles.group} aria-label="诊断报告的章节">
      <h3>
        诊断报告的章节{' '}
        <span className={styles.hint}>
          印 {on} 章，共 {chapterIds.length} 章；没有内容的章节自动略去
        </span>
      </h3>
      <div
        className={styles.chapters}
        style={{ gridTemplateRows: `repeat(${Math.ceil(chapterIds.length / 2)}, auto)` }}
      >
        {chapterIds.map((id) => {
          const isOn = !withoutChapters.includes(id);
          return (
            <label key={id} className={styles.chapter} data-off={!isOn}>
              {chapterNames[id]}
              <Switch
                size="small"
                aria-label={chapterNames[id]}
                checked={isOn}
                disabled={disabled || (isOn && on === 1)}
                onChange={(checked) =>
                  onChange({
                    withoutChapters: chapterIds.filter((each) =>
                      each === id ? !checked : withoutChapters.includes(each),
                    ),
                  })
                }
              />
            </label>
          );
        })}
      </div>
    </section>
  );
}
