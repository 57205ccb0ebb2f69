import { mediaTypes, sizeInWords } from '../evidence/mediaTypes.ts';
import { itemKey } from '../instrument/items.ts';
import type { InstrumentPack, Question } from '../instrument/pack.ts';
import { levelNames, levels, type Level } from '../look/levels.ts';
import { batchNames } from '../model/batchNames.ts';
import type { EvidenceMediaType } from '../model/evidence.ts';
import { activityKindNames } from '../model/activity.ts';
import { demandStateNames } from '../model/demand.ts';
import { removalKindNames } from '../model/removal.ts';
import { satisfactionDimensionNames, satisfactionDimensions } from '../model/satisfaction.ts';
import { sessionKindNames } from '../model/session.ts';
import { checkNodeNames, findingAreaNames, type FindingArea } from '../model/siteCheck.ts';
import { beijingTime, chineseDate, sceneLevelName } from '../report/wording.ts';
import { fieldOf, type ConflictTable } from './conflictFields.ts';
import type { Json } from './fields.ts';

/** A field's value for a person: a text, several, a scene's level, or that there is nothing. */
export type ValueWords =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'none'; readonly text: string };

/** What values are read with: the session's own instrument (null: not here) and question, the policy's industries. */
export type WordsContext = {
  readonly pack: InstrumentPack | null;
  readonly question: Question | null;
  readonly industries: readonly { readonly id: string; readonly name: string }[];
};

/** A value of a field in words; undefined: the field is not there. What this app cannot read is shown as it is stored. */
export function valueInWords(
  table: ConflictTable,
  field: string,
  value: Json | undefined,
  context: WordsContext,
): ValueWords {
  const { shape } = fieldOf(table, field);
  if (shape === 'answer') return answerInWords(value, context);
  if (shape === 'level') return isLevel(value) ? { kind: 'level', level: value } : none('待评');
  if (value === undefined) return none('没有这一项');
  const isEmpty = value === null || value === '' || (isList(value) && value.length === 0);
  if (isEmpty) return none(field === 'batch' || field === 'target' ? '未定' : '未填写');
  if (isList(value)) {
    const readItem = itemReaders[`${table}.${field}`];
    return { kind: 'list', items: value.map((item) => readItem?.(item, context) ?? plain(item)) };
  }
  const read = readers[`${table}.${field}`] ?? readers[field];
  return { kind: 'text', text: read?.(value, context) ?? plain(value) };
}

/** The same on one line. */
export function valueOnOneLine(words: ValueWords): string {
  switch (words.kind) {
    case 'list':
      return words.items.join('、');
    case 'level':
      return sceneLevelName(words.level);
    default:
      return words.text.replaceAll('\n', ' ');
  }
}

/** Gives null where the value is not what it should be. */
type Reader = (value: Json, context: WordsContext) => string | null;

const figure =
  (unit: string): Reader =>
  (value) =>
    typeof value === 'number'
      ? `${value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })} ${unit}`
      : null;
const moment: Reader = (value) => (typeof value === 'number' ? beijingTime(value) : null);
const named =
  (names: Readonly<Record<string, string>>): Reader =>
  (value) =>
    (typeof value === 'string' || typeof value === 'number') && Object.hasOwn(names, value)
      ? (names[value] ?? null)
      : null;

/** Values that are not words already, by field, or by table and field where two tables differ. */
const readers: Readonly<Record<string, Reader>> = {
  industry: (value, { industries }) => industries.find(({ id }) => id === value)?.name ?? null,
  headcount: figure('人'),
  revenueWan: figure('万元'),
  aboveScale: (value) => (value === true ? '规模以上工业企业' : '否'),
  batch: named(batchNames),
  contact: (value) => {
    const text = [textIn(value, 'name'), textIn(value, 'phone')].join(' ').trim();
    return text === '' ? '未填写' : text;
  },
  'sessions.kind': named(sessionKindNames),
  date: (value) => (typeof value === 'string' ? chineseDate(value) : null),
  target: (value) => (isLevel(value) ? levelNames[value] : null),
  pack: (value) => {
    const version = textIn(value, 'version');
    return version === '' ? null : `${version} 版`;
  },
  revision: (value) => (typeof value === 'number' ? `第 ${value} 次` : null),
  record: sealInWords,
  sample: (value) => (value === true ? '示例' : '否'),
  itemKey: (value, { pack }) => itemName(value, pack),
  mediaType: (value) =>
    typeof value === 'string' && Object.hasOwn(mediaTypes, value)
      ? mediaTypes[value as EvidenceMediaType].name
      : null,
  size: (value) => (typeof value === 'number' ? sizeInWords(value) : null),
  thumbnail: () => '有缩略图',
  location: named({ none: '照片里没有', removed: '已去除', kept: '保留在照片里' }),
  'removals.kind': named(removalKindNames),
  removed: (value) => {
    const counts = ['sessions', 'items', 'evidence'].map((name) => partIn(value, name));
    const kinds = ['诊断', '答案与评级', '佐证材料'];
    if (counts.some((count) => typeof count !== 'number')) return null;
    return kinds.map((kind, index) => `${kind} ${String(counts[index])}`).join('、');
  },
  'activities.kind': named(activityKindNames),
  startAt: moment,
  endAt: moment,
  cancelledAt: moment,
  capacity: figure('人'),
  status: named(demandStateNames),
  source: named({ kiosk: '展厅', desk: '顾问' }),
  registeredAt: moment,
  node: named(checkNodeNames),
  progress: (value) => (typeof value === 'number' ? `${value}%` : null),
  dueDate: (value) => (typeof value === 'string' ? chineseDate(value) : null),
  correctedDate: (value) => (typeof value === 'string' ? chineseDate(value) : null),
  scores: (value) => {
    const scores = satisfactionDimensions.map((dimension) => partIn(value, dimension));
    if (scores.some((score) => typeof score !== 'number')) return null;
    return satisfactionDimensions
      .map((dimension, index) => `${satisfactionDimensionNames[dimension]} ${String(scores[index])} 分`)
      .join('、');
  },
  createdAt: moment,
  closedAt: moment,
  addedAt: moment,
  removedAt: moment,
  updatedAt: moment,
};

/** Items of lists that are not words already. */
const itemReaders: Readonly<Record<string, Reader>> = {
  'demands.scenes': (value, { pack }) => pack?.scenes.find(({ id }) => id === value)?.name ?? null,
  'demands.notes': (value) => {
    const at = partIn(value, 'at');
    return typeof at === 'number'
      ? `${beijingTime(at)} ${textIn(value, 'by')}：${textIn(value, 'text')}`
      : null;
  },
  'siteChecks.findings': (value) => {
    const area = textIn(value, 'area');
    if (!Object.hasOwn(findingAreaNames, area)) return null;
    return `${findingAreaNames[area as FindingArea]}：${textIn(value, 'text')}`;
  },
};

function answerInWords(value: Json | undefined, { question }: WordsContext): ValueWords {
  const options = listIn(value, 'options');
  if (options !== null) {
    const labels = options.map(
      (key) => question?.options.find((option) => option.key === key)?.label ?? plain(key),
    );
    return labels.length === 0 ? none('待答') : { kind: 'list', items: labels };
  }
  const inputs = partIn(value, 'inputs');
  if (typeof inputs !== 'object' || inputs === null || isList(inputs)) return none('待答');
  const items = Object.entries(inputs).map(([key, typed]) => {
    const input = question?.inputs?.find((one) => one.key === key);
    const text = typed === '' ? '未填写' : `${plain(typed)} ${input?.unit ?? ''}`.trimEnd();
    return `${input?.label ?? key}：${text}`;
  });
  return items.length === 0 ? none('待答') : { kind: 'list', items };
}

function itemName(key: Json, pack: InstrumentPack | null): string | null {
  const items = [
    ...(pack?.questions ?? []).map(({ id, name }) => ({ kind: 'question' as const, id, name })),
    ...(pack?.scenes ?? []).map(({ id, name }) => ({ kind: 'scene' as const, id, name })),
  ];
  return items.find((item) => itemKey(item) === key)?.name ?? null;
}

function sealInWords(value: Json): string | null {
  const content = partIn(value, 'content');
  const person = textIn(partIn(content, 'closedBy'), 'person');
  const closedAt = partIn(content, 'closedAt');
  const level = partIn(partIn(content, 'result'), 'level');
  if (typeof closedAt !== 'number') return null;
  const told = `${person === '' ? '未署名' : person} ${beijingTime(closedAt)} 结束`;
  return isLevel(level) ? `${told}，结果 ${levelNames[level]}` : told;
}

const none = (text: string): ValueWords => ({ kind: 'none', text });

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const isLevel = (value: Json | undefined): value is Level => levels.some((level) => level === value);

/** `Array.isArray` does not know lists that may not be changed. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function partIn(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined;
  return value[name];
}

function textIn(value: Json | undefined, name: string): string {
  const part = partIn(value, name);
  return typeof part === 'string' ? part : '';
}

function listIn(value: Json | undefined, name: string): readonly Json[] | null {
  const part = partIn(value, name);
  return part !== undefined && isList(part) ? part : null;
}
