import { Input, Segmented } from 'antd';
import { documents } from '#shared/report/documents.ts';
import { coveredDocuments, templateLimits } from '#shared/report/template/templateSchema.ts';
import type { CoverWords } from '#shared/report/template/template.ts';
import styles from './Editor.module.css';
import type { FieldProps } from './TemplateEditor.tsx';
import { useTemplatesStore } from './templatesStore.ts';
import { documentTitles } from '#shared/report/cover.ts';

/** What covers say: title and subtitle for each document, and the lines that all of them have. */
export function CoverFields({ template, disabled, onChange }: FieldProps) {
  const document = useTemplatesStore((state) => state.document);
  const { title, subtitle } = template.coverWords[document] ?? { title: '', subtitle: '' };
  const word = (words: Partial<CoverWords>) =>
    onChange({ coverWords: { ...template.coverWords, [document]: { title, subtitle, ...words } } });
  return (
    <section className={styles.group} aria-label="封面文字">
      <h3>封面文字</h3>
      <Segmented
        aria-label="哪种报告的封面"
        value={document}
        options={coveredDocuments.map((kind) => ({ value: kind, label: documents[kind].name }))}
        onChange={(kind) => useTemplatesStore.setState({ document: kind })}
      />
      <div className={styles.pair}>
        <label className={styles.field}>
          <span className={styles.label}>标题</span>
          <Input
            aria-label="标题"
            value={title}
            maxLength={templateLimits.title}
            placeholder={documentTitles[document]}
            disabled={disabled}
            onChange={(event) => word({ title: event.target.value })}
          />
        </label>
        <label className={styles.field}>
          <span className={styles.label}>副标题（诊断类型之后）</span>
          <Input
            aria-label="副标题"
            value={subtitle}
            maxLength={templateLimits.subtitle}
            placeholder="依据……评测指标"
            disabled={disabled}
            onChange={(event) => word({ subtitle: event.target.value })}
          />
        </label>
      </div>
      <label className={styles.field}>
        <span className={styles.label}>
          封面下方的说明
          <span className={styles.hint}>
            每种报告都印，最多 {templateLimits.coverLines} 行、每行 {templateLimits.coverLine} 字
          </span>
        </span>
        <Input.TextArea
          aria-label="封面下方的说明"
          rows={3}
          value={template.coverLines.join('\n')}
          placeholder="例如：本报告仅供被诊断企业和主管部门使用。"
          disabled={disabled}
          onChange={(event) => onChange({ coverLines: linesOf(event.target.value) })}
        />
      </label>
    </section>
  );
}

/** As many lines of such a length as the cover has room for; blank ones stay while someone types. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .slice(0, templateLimits.coverLines)
    .map((line) => line.replaceAll(/\p{Cc}/gu, ' ').slice(0, templateLimits.coverLine));
}
