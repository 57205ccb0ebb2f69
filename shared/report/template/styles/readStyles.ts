import type { Element } from '@xmldom/xmldom';
import { failure, success, type Result } from '../../../model/result.ts';
import { replaceableStyles } from '../../docx/styles.ts';
import { replacedBy, type OfficeStyle } from './officeStyle.ts';
import { inherited, paragraphRules, runRules, type Look } from './properties.ts';
import { readLook } from './readLook.ts';
import type { ThemeFonts } from './themeFonts.ts';
import { childrenOf, isWord, rootOf, wordAttribute, wordChild } from './xmlTree.ts';

/** A style is based on at most so many others. */
const deepest = 20;
/** Word's size where a file says none (half-points). */
const unsaidSize = '20';

/**
 * The styles of a `word/styles.xml` that the report has under the same name, each with all that it inherits, so that it
 * stands by itself. `fonts` are the faces of the file's theme.
 */
export function readStyles(xml: string, fonts: ThemeFonts = {}): Result<readonly OfficeStyle[], 'noStyles'> {
  const root = rootOf(xml);
  if (root === null || !isWord(root, 'styles')) return noStyles();
  const defaults = defaultsOf(wordChild(root, 'docDefaults'), fonts);
  const elements = childrenOf(root).filter((element) => isWord(element, 'style'));
  const byId = new Map(elements.map((element) => [wordAttribute(element, 'styleId'), element]));
  const found = new Map<string, OfficeStyle>();
  for (const element of elements) {
    const name = nameOf(element);
    const type = wordAttribute(element, 'type');
    if (name === null || found.has(name) || (type !== 'paragraph' && type !== 'character')) continue;
    const base = type === 'paragraph' ? defaults : { run: [], paragraph: [] };
    const look = chainOf(element, byId).reduce((sum, link) => over(sum, readLook(link, fonts)), base);
    found.set(name, { name, type, look: type === 'paragraph' ? look : { run: look.run, paragraph: [] } });
  }
  const styles = replaceableStyles.flatMap(({ name }) => found.get(name) ?? []);
  return styles.length === 0 ? noStyles() : success(styles);
}

function noStyles() {
  return failure(
    'noStyles',
    '文件里没有读到可用的样式，模板没有变化，请在 Word 或 WPS 中打开它，确认含有正文、标题等样式后另存为 .docx 再试。',
  );
}

/** The name of the report's style that this one takes the place of. */
function nameOf(style: Element): string | null {
  const name = wordChild(style, 'name');
  const written = name === null ? null : wordAttribute(name, 'val');
  return written === null ? null : replacedBy(written);
}

/** The style after all that it is based on, the first one first. A style that is based on itself ends there. */
function chainOf(style: Element, byId: ReadonlyMap<string | null, Element>): readonly Element[] {
  const chain = [style];
  for (let at: Element | undefined = style; chain.length < deepest;) {
    const based: Element | null = wordChild(at, 'basedOn');
    at = based === null ? undefined : byId.get(wordAttribute(based, 'val'));
    if (at === undefined || chain.includes(at)) break;
    chain.unshift(at);
  }
  return chain;
}

function defaultsOf(element: Element | null, fonts: ThemeFonts): Look {
  const { run } = readLook(wordChild(element, 'rPrDefault'), fonts);
  const { paragraph } = readLook(wordChild(element, 'pPrDefault'), fonts);
  const size = [{ name: 'sz', attributes: { val: unsaidSize } }];
  return { run: inherited(runRules, size, run), paragraph };
}

function over(base: Look, own: Look): Look {
  return {
    run: inherited(runRules, base.run, own.run),
    paragraph: inherited(paragraphRules, base.paragraph, own.paragraph),
  };
}
