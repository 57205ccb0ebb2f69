import { replacedBy, type OfficeStyle } from '../template/styles/officeStyle.ts';
import { inherited, paragraphRules, type Look, type Property } from '../template/styles/properties.ts';
import { readLook } from '../template/styles/readLook.ts';
import { readStyles } from '../template/styles/readStyles.ts';
import { lookMarkup } from '../template/styles/stylesText.ts';
import { childrenOf, isWord, rootOf, wordAttribute, wordChild } from '../template/styles/xmlTree.ts';

/**
 * Our styles part with the office's styles in the place of ours of the same name. Ids, names and order stay ours, so
 * that everything the body refers to is there. The office's `Normal` gives face, size and colour to all our styles and
 * its paragraph to the running text only: our tables and covers are set to the line. What cannot be read changes
 * nothing.
 */
export function mergeStyles(ours: string, office: string): string {
  const read = readStyles(office);
  const root = rootOf(ours);
  if (!read.ok || root === null) return ours;
  const theirs = new Map(read.value.map((style) => [style.name, style]));
  const looks = new Map<string, string>();
  for (const element of childrenOf(root)) {
    const name = isWord(element, 'style') ? wordChild(element, 'name') : null;
    const id = wordAttribute(element, 'styleId');
    const replaced = name === null ? null : replacedBy(wordAttribute(name, 'val') ?? '');
    if (id === null || replaced === null) continue;
    const own = readLook(element, {});
    const look = mergedLook(replaced, own, theirs);
    const level = wordChild(wordChild(element, 'pPr'), 'outlineLvl');
    const outline = level === null ? undefined : (wordAttribute(level, 'val') ?? undefined);
    if (look !== own) looks.set(id, lookMarkup(look, outline));
  }
  return ours.replace(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs, (style, id: string) => {
    const look = looks.get(id);
    if (look === undefined) return style;
    return style
      .replace(/<w:pPr>.*<\/w:pPr>|<w:rPr>.*<\/w:rPr>/gs, '')
      .replace('</w:style>', `${look}</w:style>`);
  });
}

/** Ours where the office has no say; `own` itself where nothing changes. */
function mergedLook(name: string, own: Look, theirs: ReadonlyMap<string, OfficeStyle>): Look {
  const style = theirs.get(name);
  const normal = theirs.get('Normal');
  if (name === 'Normal') {
    return style === undefined ? own : { run: style.look.run.filter(isOfFace), paragraph: own.paragraph };
  }
  if (style !== undefined) return kept(own, style.look);
  if (name === '报告正文' && normal !== undefined) return runningText(own, normal.look);
  const caption = theirs.get('caption');
  // The captions of tables and charts are captions: they keep only their place.
  if ((name === '表格题注' || name === '图表题注') && caption !== undefined) {
    return { run: [], paragraph: own.paragraph.filter(({ name: property }) => placing.has(property)) };
  }
  return own;
}

const ofFace: ReadonlySet<string> = new Set(['rFonts', 'color', 'kern', 'sz', 'szCs']);
const isOfFace = ({ name }: Property) => ofFace.has(name);
const placing: ReadonlySet<string> = new Set(['keepNext', 'keepLines', 'jc']);
const binding: ReadonlySet<string> = new Set(['keepNext', 'keepLines']);

/** The office's look; a heading stays with its text, a caption with its table, whatever the office's file says. */
function kept(own: Look, office: Look): Look {
  const bound = own.paragraph.filter(({ name }) => binding.has(name));
  return { run: office.run, paragraph: inherited(paragraphRules, office.paragraph, bound) };
}

/** Running text as the office sets it; where it indents nothing, two characters of whatever size. */
function runningText(own: Look, normal: Look): Look {
  const wanted: ReadonlySet<string> = new Set(['spacing', 'ind', 'jc', 'snapToGrid']);
  const taken = normal.paragraph.filter(({ name }) => wanted.has(name));
  const twoCharacters = own.paragraph.map((property) =>
    property.name === 'ind'
      ? { ...property, attributes: { firstLineChars: '200', ...property.attributes } }
      : property,
  );
  return { run: own.run, paragraph: inherited(paragraphRules, twoCharacters, taken) };
}
