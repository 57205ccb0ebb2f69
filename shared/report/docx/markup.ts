import type { Line, Span } from '../model.ts';
import { toneInk, type BrandInks } from './theme.ts';
import { xmlText } from './xml.ts';

/** WordprocessingML as text. Elements stand in the order that the schema demands. */
export type Markup = string;

export type ParagraphLook = {
  readonly keepNext?: boolean;
  readonly breakBefore?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly numbering?: number;
  readonly spacing?: { readonly before?: number; readonly after?: number };
};

/** A paragraph in a named style (see styles.ts). */
export function paragraph(style: string, content: Markup, look: ParagraphLook = {}): Markup {
  const keep = look.keepNext === true ? '<w:keepNext/>' : '';
  const breakBefore = look.breakBefore === true ? '<w:pageBreakBefore/>' : '';
  const number =
    look.numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${look.numbering}"/></w:numPr>`;
  const align = look.align === undefined || look.align === 'left' ? '' : `<w:jc w:val="${look.align}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep}${breakBefore}${number}${spacing(look)}${align}</w:pPr>${content}</w:p>`;
}

function spacing({ spacing: space }: ParagraphLook): Markup {
  if (space === undefined) return '';
  const before = space.before === undefined ? '' : ` w:before="${space.before}"`;
  const after = space.after === undefined ? '' : ` w:after="${space.after}"`;
  return `<w:spacing${before}${after}/>`;
}

export type RunLook = {
  readonly colour?: string;
  readonly strong?: boolean;
  /** Half-points. */
  readonly size?: number;
};

/** Signs that Word takes from the Latin face, too narrow among hanzi, unless the run says that it is East Asian. */
const ambiguous = /[‘’“”…—·×÷±≥≤≈○☑✓★]/;

/** Blanks that a reader of XML would drop, did the element not say that they are meant. */
const blanks = /^\s|\s$|\s\s|\t/;

/** A run of text; line ends in the text become line breaks. */
export function run(words: string, look: RunLook = {}): Markup {
  const style = look.strong === true ? '<w:rStyle w:val="Emphasised"/>' : '';
  const colour = look.colour === undefined ? '' : `<w:color w:val="${look.colour}"/>`;
  const size = look.size === undefined ? '' : `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`;
  const hint = ambiguous.test(words) ? '<w:rFonts w:hint="eastAsia"/>' : '';
  const properties = `${style}${hint}${colour}${size}`;
  const opening = properties === '' ? '<w:r>' : `<w:r><w:rPr>${properties}</w:rPr>`;
  const lines = words.split(/\r\n|\r|\n/).map(textElement);
  return `${opening}${lines.join('<w:br/>')}</w:r>`;
}

function textElement(words: string): Markup {
  const text = xmlText(words);
  return blanks.test(text) ? `<w:t xml:space="preserve">${text}</w:t>` : `<w:t>${text}</w:t>`;
}

/** The runs of a line; `look` holds for spans that have no look of their own. */
export function runs(line: Line, brand: BrandInks, look: RunLook = {}): Markup {
  return line.map((span) => run(span.text, spanLook(span, brand, look))).join('');
}

function spanLook(span: Span, brand: BrandInks, look: RunLook): RunLook {
  const strong = span.strong === true || look.strong === true;
  const { tone } = span;
  return tone === undefined ? { ...look, strong } : { ...look, strong, colour: toneInk(tone, brand) };
}

/** A bookmark around content; `id` is unique in the document. */
export function bookmark(id: number, name: string, content: Markup): Markup {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}

/** A link to a bookmark of the document. */
export function link(anchor: string, content: Markup): Markup {
  return `<w:hyperlink w:anchor="${anchor}" w:history="1">${content}</w:hyperlink>`;
}

/** A field with the value that it shows until someone updates it; Word does not ask on opening. */
export function field(instruction: string, shown: string): Markup {
  return `<w:fldSimple w:instr="${xmlText(instruction)}"><w:r><w:t>${xmlText(shown)}</w:t></w:r></w:fldSimple>`;
}

/** `图 1  文字`: the number is a SEQ field, so that Word renumbers when someone adds a picture. */
export function captionLine(caption: { label: string; number: number; text: string }): Markup {
  const number = field(`SEQ ${caption.label} \\* ARABIC`, String(caption.number));
  return `${run(`${caption.label} `)}${number}${run(`　${caption.text}`)}`;
}
