import { App, Button, Input } from 'antd';
import { templateLimits } from '#shared/report/template/templateSchema.ts';
import { chooseLogo } from './chooseLogo.ts';
import styles from './Editor.module.css';
import { draftFault } from './templateDraft.ts';
import type { FieldProps } from './TemplateEditor.tsx';

/** The centre's logo: chosen from a file, shown, described for who cannot see it. */
export function LogoField({ template, disabled, onChange }: FieldProps) {
  const { notification } = App.useApp();
  const { logo } = template;
  const fault = draftFault(template, 'alternativeText');
  const choose = async () => {
    const chosen = await chooseLogo();
    if (chosen.ok) {
      const alternativeText = logo?.alternativeText ?? `${template.centre}标识`;
      onChange({ logo: { image: chosen.value, alternativeText } });
    } else if (chosen.code !== 'cancelled') {
      const { message: description } = chosen;
      notification.error({ title: '标识没有变化', description, placement: 'bottomRight', duration: 0 });
    }
  };
  return (
    <section className={styles.group} aria-label="标识">
      <h3>标识</h3>
      <div className={styles.row}>
        <span className={styles.logo}>
          {logo === null ? '没有标识' : <img src={logo.image} alt={logo.alternativeText} />}
        </span>
        <Button disabled={disabled} onClick={() => void choose()}>
          {logo === null ? '选择图片…' : '换一张…'}
        </Button>
        {logo !== null && (
          <Button disabled={disabled} onClick={() => onChange({ logo: null })}>
            去掉标识
          </Button>
        )}
        <span className={styles.hint}>PNG 或 JPEG，印在封面左上角，高不超过 1.9 厘米</span>
      </div>
      {logo !== null && (
        <label className={styles.field}>
          <span className={styles.label}>
            标识的说明
            <span className={styles.hint}>供读屏软件朗读，不印出来</span>
          </span>
          <Input
            aria-label="标识的说明"
            value={logo.alternativeText}
            maxLength={templateLimits.alternativeText}
            disabled={disabled}
            {...(fault === undefined ? {} : { status: 'error' as const })}
            onChange={(event) => onChange({ logo: { ...logo, alternativeText: event.target.value } })}
          />
          {fault !== undefined && <span className={styles.fault}>{fault}</span>}
        </label>
      )}
    </section>
  );
}
