import type { Level } from '../look/levels.ts';
import { levelNames } from '../look/levels.ts';
import { formatPoints, parsePoints } from '../scoring/points.ts';
import { daysBetween, firstDayOf } from './calendar.ts';
import type { Trace } from './model.ts';
import { chineseDate, sceneLevelName, wanYuan } from './wording.ts';

/**
 * A trace is a path into the report's source (`result/dimensions/foundation/score`; members of a list are addressed by
 * their id, key, kind or level) or a derivation of paths: `share(part,whole)`, `difference(later,earlier)`,
 * `level(path)`, `scene(path)`, `wan(path)`, `date(path)`, `count(path)`, `firstDay(month)` and `days(from month,to month)`
 * (days as spreadsheets count them). `about(path)` marks a sentence that was
 * written from that branch.
 */
export type Derivation =
  'share' | 'difference' | 'level' | 'scene' | 'wan' | 'date' | 'count' | 'firstDay' | 'days' | 'about';

const derivations: Readonly<Record<Exclude<Derivation, 'about'>, (...values: readonly unknown[]) => string>> =
  {
    share: (part, whole) => shareOf(String(part), String(whole)),
    difference: (later, earlier) => signed(parsePoints(String(later)) - parsePoints(String(earlier))),
    level: (value) => levelNames[value as Level],
    scene: (value) => sceneLevelName(value as Level | null),
    wan: (value) => wanYuan(Number(value)),
    date: (value) => chineseDate(String(value)),
    count: (value) => String((value as readonly unknown[]).length),
    firstDay: (month) => String(firstDayOf(String(month))),
    days: (from, to) => String(daysBetween(String(from), String(to))),
  };

/** The printed text of a trace, read from the source itself; `undefined` when the path leads nowhere. */
export function readTrace(source: unknown, trace: Trace): string | undefined {
  const call = /^(\w+)\((.*)\)$/.exec(trace);
  if (call === null) return present(followPath(source, trace));
  const [, name = '', paths = ''] = call;
  const values = paths.split(',').map((path) => followPath(source, path));
  if (values.some((value) => value === undefined)) return undefined;
  const derive = derivations[name as keyof typeof derivations] as
    ((...values: readonly unknown[]) => string) | undefined;
  return derive === undefined ? present(values[0]) : derive(...values);
}

/** Part of whole in percent with at most one decimal; both are points as text. */
export function shareOf(part: string, whole: string): string {
  const all = parsePoints(whole);
  return all === 0 ? '0%' : `${Math.round((parsePoints(part) * 1000) / all) / 10}%`;
}

function signed(thousandths: number): string {
  return thousandths > 0 ? `+${formatPoints(thousandths)}` : formatPoints(thousandths).replace('-', '−');
}

function present(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? '' : String(value);
}

function followPath(source: unknown, path: string): unknown {
  let at: unknown = source;
  for (const step of path.split('/')) {
    if (at === null || typeof at !== 'object') return undefined;
    at = Array.isArray(at) ? member(at, step) : (at as Readonly<Record<string, unknown>>)[step];
  }
  return at;
}

type Member = Readonly<
  Partial<Record<'id' | 'questionId' | 'sceneId' | 'key' | 'kind' | 'level', string | number>>
>;

function member(list: readonly unknown[], step: string): unknown {
  const found = list.find((candidate) => {
    if (candidate === null || typeof candidate !== 'object') return false;
    const { id, questionId, sceneId, key, kind, level } = candidate as Member;
    const address = questionId ?? sceneId ?? id ?? key ?? kind ?? level;
    return String(address) === step;
  });
  return found ?? (/^\d+$/.test(step) ? list[Number(step)] : undefined);
}
