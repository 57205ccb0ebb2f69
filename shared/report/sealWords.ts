import type { Figures } from './figures.ts';
import type { Block, Fact, Span } from './model.ts';
import type { ReportSource } from './source.ts';
import { line, text, toned, wordsOf } from './spans.ts';

/**
 * The newest seal of a closed session as a report names it. `closedAt` is the moment in words; `changed` says what of it
 * is printed otherwise than it was sealed.
 */
export type ReportSeal = {
  readonly revision: number;
  readonly closedAt: string;
  readonly closedBy: string;
  readonly fingerprint: string;
  readonly changed: 'nothing' | 'enterprise' | 'content';
};

/** The seal as a fact of the cover; nothing where it cannot be known, because the session came out of a file. */
export function sealFacts({ seal }: ReportSource, figures: Figures): readonly Fact[] {
  if (seal === undefined) return [];
  return [{ label: '封存', value: line(told(seal, sealWords(seal), figures)) }];
}

/** The same in a small line of its own. */
export function sealNote(source: ReportSource, figures: Figures): readonly Block[] {
  return sealFacts(source, figures).map(({ value }) => ({
    kind: 'paragraph',
    style: 'note',
    line: line(toned(told(source.seal ?? null, `封存：${wordsOf(value)}。`, figures), 'soft')),
  }));
}

/** Where there is no seal, no words can lead back to it. */
function told(seal: ReportSeal | null, words: string, figures: Figures): Span {
  return seal === null ? text(words) : figures.about('seal', words);
}

function sealWords(seal: ReportSeal | null): string {
  if (seal === null) return '本次诊断尚未封存';
  const { revision, closedAt, closedBy, fingerprint, changed } = seal;
  return `第 ${revision} 次，${closedAt}，${closedBy}，指纹 ${fingerprint}${changedWords[changed]}`;
}

const changedWords: Readonly<Record<ReportSeal['changed'], string>> = {
  nothing: '',
  enterprise: '；企业档案在封存后有更新',
  content: '；现存内容与封存时不一致，以封存记录为准',
};
