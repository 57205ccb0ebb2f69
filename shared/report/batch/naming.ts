import { sessionKindNames, type Session } from '../../model/session.ts';
import type { Enterprise } from '../../model/enterprise.ts';
import { fileNameKey, fileNameWith } from '../../storage/fileName.ts';
import { documents, type DocumentKind } from '../documents.ts';
import type { NamingRule, Placeholder } from './namingRule.ts';

/** What a file's name can tell of a diagnosis. */
export type NamedSession = {
  readonly enterprise: Pick<Enterprise, 'name' | 'uscc' | 'county' | 'industry'>;
  readonly session: Pick<Session, 'id' | 'kind' | 'date'>;
};

/** A place in a list: `number` counts from 1, `of` how many there are. */
export type Place = { readonly number: number; readonly of: number };

/** A file's name without its ending, as the rule has it; `industryName` gives the words for an industry's id. */
export function stemOf(
  rule: NamingRule,
  document: DocumentKind,
  { enterprise, session }: NamedSession,
  { number, of }: Place,
  industryName: (id: string) => string,
): string {
  const values: Readonly<Record<Placeholder, () => string>> = {
    企业: () => enterprise.name,
    统一社会信用代码: () => enterprise.uscc,
    日期: () => session.date,
    类型: () => sessionKindNames[session.kind],
    文档: () => documents[document].name,
    // At least three digits, so that files stand in order in any folder.
    序号: () => String(number).padStart(Math.max(3, String(of).length), '0'),
    县区: () => enterprise.county,
    行业: () => industryName(enterprise.industry),
  };
  return rule.map((part) => (typeof part === 'string' ? part : values[part.fill]())).join('');
}

/** Gives out names that are safe on every system and never the same file twice. */
export type Names = {
  /** The first free name for this stem: as it is, or with -2, -3 … before its ending. */
  readonly take: (stem: string, extension: string) => string;
  /** Whether this name is one that this stem can have. */
  readonly isFor: (stem: string, extension: string, name: string) => boolean;
};

/** `taken`: names that must not be given out, because something else has them. */
export function openNames(taken: Iterable<string>): Names {
  const keys = new Set([...taken].map(fileNameKey));
  const counters = new Map<string, number>();
  const nameOf = (stem: string, extension: string, number: number) =>
    fileNameWith(stem, `${number === 1 ? '' : `-${number}`}.${extension}`);
  return {
    take: (stem, extension) => {
      const first = fileNameKey(nameOf(stem, extension, 1));
      for (let number = counters.get(first) ?? 1; ; number += 1) {
        const name = nameOf(stem, extension, number);
        if (keys.has(fileNameKey(name))) continue;
        counters.set(first, number + 1);
        keys.add(fileNameKey(name));
        return name;
      }
    },
    isFor: (stem, extension, name) => {
      const number = Number(/-(\d{1,6})\.[a-z]+$/u.exec(name)?.[1] ?? 1);
      return [1, number].some((each) => nameOf(stem, extension, each) === name);
    },
  };
}
