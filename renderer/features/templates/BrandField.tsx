import { Input } from 'antd';
import { colours } from '#shared/look/tokens.ts';
import { contrastOnWhite } from '#shared/report/template/contrast.ts';
import styles from './Editor.module.css';
import { draftFault, isColour } from './templateDraft.ts';
import type { FieldProps } from './TemplateEditor.tsx';

/** Colours that can be read on paper and told apart from the level colours. */
const presets = [
  { colour: colours.brand, name: '标准蓝' },
  { colour: '#1B3A6B', name: '藏蓝' },
  { colour: '#0B6E6E', name: '青' },
  { colour: '#1B7F3B', name: '绿' },
  { colour: '#B3261E', name: '红' },
  { colour: '#8A1538', name: '绛红' },
  { colour: '#6A3FA0', name: '紫' },
  { colour: '#4A4F57', name: '石墨' },
] as const;

/** The office's colour: from a row of good ones, by eye, or as its code; says at once whether it can be read on paper. */
export function BrandField({ template, disabled, onChange }: FieldProps) {
  const { brand } = template;
  const colour = isColour(brand) ? brand.trim() : null;
  const fault = draftFault(template, 'brand');
  return (
    <section className={styles.group} aria-label="主色">
      <h3>主色</h3>
      <div className={styles.row}>
        <div className={styles.presets} role="group" aria-label="常用的主色">
          {presets.map(({ colour: preset, name }) => (
            <button
              key={preset}
              type="button"
              className={styles.preset}
              style={{ background: preset }}
              title={`${name} ${preset}`}
              aria-label={name}
              aria-pressed={colour?.toUpperCase() === preset}
              disabled={disabled}
              onClick={() => onChange({ brand: preset })}
            />
          ))}
        </div>
        <input
          type="color"
          className={styles.colour}
          aria-label="挑选主色"
          value={colour ?? colours.brand}
          disabled={disabled}
          onChange={(event) => onChange({ brand: event.target.value.toUpperCase() })}
        />
        <Input
          className={styles.code!}
          aria-label="主色代码"
          value={brand}
          maxLength={7}
          disabled={disabled}
          {...(fault === undefined ? {} : { status: 'error' as const })}
          onChange={(event) => onChange({ brand: event.target.value })}
        />
        <span className={fault === undefined ? styles.good : styles.fault} role="status">
          {fault ?? `白纸上的对比度 ${contrastOnWhite(colour ?? colours.brand).toFixed(1)}:1，看得清`}
        </span>
      </div>
      <p className={styles.hint}>用于标题、线条、表头和图表；等级的颜色全市统一，不随模板改变。</p>
    </section>
  );
}
