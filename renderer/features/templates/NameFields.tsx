import { Input } from 'antd';
import { templateLimits } from '#shared/report/template/templateSchema.ts';
import styles from './Editor.module.css';
import { draftFault } from './templateDraft.ts';
import type { FieldProps } from './TemplateEditor.tsx';

/** The template's own name, and the centre as it is printed. */
export function NameFields({ template, disabled, onChange }: FieldProps) {
  return (
    <div className={styles.pair}>
      <Named
        label="模板名称"
        hint="只在本软件中显示"
        value={template.name}
        most={templateLimits.name}
        fault={draftFault(template, 'name')}
        disabled={disabled}
        onChange={(name) => onChange({ name })}
      />
      <Named
        label="中心名称"
        hint="印在封面和签字处"
        value={template.centre}
        most={templateLimits.centre}
        fault={draftFault(template, 'centre')}
        disabled={disabled}
        onChange={(centre) => onChange({ centre })}
      />
    </div>
  );
}

type NamedProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly most: number;
  readonly fault: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
};

function Named({ label, hint, value, most, fault, disabled, onChange }: NamedProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>
        {label}
        <span className={styles.hint}>{hint}</span>
      </span>
      <Input
        aria-label={label}
        value={value}
        maxLength={most}
        disabled={disabled}
        {...(fault === undefined ? {} : { status: 'error' as const })}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== undefined && <span className={styles.fault}>{fault}</span>}
    </label>
  );
}
