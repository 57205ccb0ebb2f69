import { z } from '../../model/zod.ts';
import { chapterIds } from '../chapterNames.ts';
import { readLogo } from '../docx/readLogo.ts';
import { contrastOnWhite, leastContrast } from './contrast.ts';
import type { CoveredDocument, ReportTemplate } from './template.ts';

/** How much fits: names on their line, the cover on its page, the file in a message. */
export const templateLimits = {
  name: 40,
  centre: 40,
  title: 30,
  subtitle: 50,
  coverLines: 3,
  coverLine: 80,
  /** Bytes of the logo's file. */
  logo: 512 * 1024,
  alternativeText: 100,
  /** Characters of the office's styles. */
  styles: 400_000,
  /** Characters of a template's file. */
  file: 2 * 1024 * 1024,
} as const;

export const coveredDocuments = [
  'diagnosis',
  'comparison',
  'acceptance',
  'industry',
] as const satisfies readonly CoveredDocument[];

/** Line ends, control characters and halves of characters have no place in one line of print. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u;

const lineOf = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !unprintable.test(text), '不能有换行或控制字符');
const filledLineOf = (most: number) =>
  lineOf(most).refine((text) => text.trim() !== '', '不能只有空格或为空');

const brand = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, '应为 # 加六位十六进制数的颜色，如 #0F5E9C')
  .refine(isLegible, '颜色太浅，印在白纸上看不清（对比度应不低于 4.5:1），请换深一些的颜色');

/** Whether a colour (hex with #) can be read on white. */
export function isLegible(colour: string): boolean {
  return !/^#[0-9A-Fa-f]{6}$/.test(colour) || contrastOnWhite(colour) >= leastContrast;
}

const logo = z.strictObject({
  image: z
    .string()
    .max(Math.ceil(templateLimits.logo / 3) * 4 + 32)
    .regex(
      /^data:image\/(?:png|jpeg);base64,(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
      '应为 PNG 或 JPEG 图片的 data URL',
    )
    .refine((image) => readLogo(image) !== null, '图片不完整，或边长超过 4000 像素'),
  alternativeText: filledLineOf(templateLimits.alternativeText),
});

const words = z.strictObject({
  title: lineOf(templateLimits.title),
  subtitle: lineOf(templateLimits.subtitle),
});

/** A template as it stands in its file; the text of `styles` is read by `parseTemplate`. */
export const templateSchema = z.strictObject({
  format: z.literal('transformation-desk-template/1'),
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, '应为字母、数字和连字符，至多 64 个字符'),
  name: filledLineOf(templateLimits.name),
  centre: filledLineOf(templateLimits.centre),
  logo: logo.nullable(),
  brand,
  coverWords: z.strictObject({
    diagnosis: words.optional(),
    comparison: words.optional(),
    acceptance: words.optional(),
    industry: words.optional(),
  }),
  coverLines: z.array(filledLineOf(templateLimits.coverLine)).max(templateLimits.coverLines),
  withoutChapters: z
    .array(z.enum(chapterIds))
    .refine((ids) => new Set(ids).size === ids.length, '同一章节写了两次')
    .refine((ids) => ids.length < chapterIds.length, '至少要保留一章'),
  styles: z.string().max(templateLimits.styles).nullable(),
}) satisfies z.ZodType<ReportTemplate>;
