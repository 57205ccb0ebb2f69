import { colours } from '#shared/look/tokens.ts';
import { coverSpaces } from '#shared/report/docx/coverSpaces.ts';
import { logoHeight, logoSize } from '#shared/report/docx/logoSize.ts';
import { brandColoursOf } from '#shared/report/template/brandColours.ts';
import { documents } from '#shared/report/documents.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import { exampleCover } from './exampleCover.ts';
import { InnerPreview } from './InnerPreview.tsx';
import styles from './Preview.module.css';
import { isColour } from './templateDraft.ts';
import { useTemplatesStore } from './templatesStore.ts';

/** The page's width in twips; all measures of the preview are parts of it. */
const pageWidth = 11906;
const twips = (length: number) => `${(length / pageWidth) * 100}cqw`;

/** The cover as it will be printed, at A4's proportions, with the same distances as in Word; changes as one types. */
export function CoverPreview({ template }: { readonly template: ReportTemplate }) {
  const document = useTemplatesStore((state) => state.document);
  const brand = brandColoursOf(isColour(template.brand) ? template.brand.trim() : colours.brand);
  const cover = exampleCover(template, document);
  const spaces = coverSpaces(cover, logoHeight(template.logo));
  const size = template.logo === null ? null : logoSize(template.logo);
  return (
    <aside className={styles.side} aria-label="封面预览">
      <p className={styles.caption}>
        {documents[document].name}的封面 <span>示例内容</span>
      </p>
      <div className={styles.paper} data-testid="cover-preview">
        <div className={styles.cover}>
          {template.logo !== null && size !== null && (
            <img
              className={styles.logo}
              src={template.logo.image}
              alt={template.logo.alternativeText}
              style={{ width: twips(size.width * 15), height: twips(size.height * 15) }}
            />
          )}
          <p className={styles.issuer} style={{ color: brand.dark, borderColor: brand.main }}>
            {cover.issuer}
          </p>
          <p
            className={styles.title}
            style={{ color: brand.dark, marginTop: twips(spaces.title.spacing?.before ?? 3000) }}
          >
            {cover.title}
          </p>
          <p
            className={styles.subtitle}
            style={{ color: brand.main, marginBottom: twips(spaces.subtitle.spacing?.after ?? 900) }}
          >
            {cover.subtitle}
          </p>
          <p className={styles.subject} style={{ marginBottom: twips(spaces.subject.spacing?.after ?? 900) }}>
            {cover.subject}
          </p>
          <dl className={styles.facts}>
            {cover.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value.map(({ text }) => text).join('')}</dd>
              </div>
            ))}
          </dl>
          {cover.lines.map((line, index) => (
            <p key={index} className={styles.line}>
              {line}
            </p>
          ))}
        </div>
      </div>
      <InnerPreview brand={brand} />
      {template.styles !== null && (
        <p className={styles.note}>标题和正文的字体取自样式来源，以 Word 中的样子为准。</p>
      )}
    </aside>
  );
}
