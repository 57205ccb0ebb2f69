import type { Answer, SceneRating } from '../model/answer.ts';
import type { Enterprise } from '../model/enterprise.ts';
import { enterpriseFieldNames } from '../model/enterpriseFieldNames.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Removal } from '../model/removal.ts';
import type { Session } from '../model/session.ts';

/**
 * What a field holds, as far as settling a conflict goes. `text` may have several lines and both texts may stand in it;
 * `line` is one text of two; `list` has texts; `fixed` follows from what a person did elsewhere (closing, adding a file) and
 * is never set by hand.
 */
export type FieldShape = 'text' | 'line' | 'choice' | 'list' | 'answer' | 'level' | 'fixed';

/** One field of a synced table: its name as the screens have it, and its shape. */
export type FieldDeclaration = { readonly name: string; readonly shape: FieldShape };

type Declarations<Row> = Readonly<Record<keyof Row, FieldDeclaration>>;

const field = (name: string, shape: FieldShape): FieldDeclaration => ({ name, shape });
const fixed = (name: string) => field(name, 'fixed');
const books = {
  id: fixed('编号'),
  sample: fixed('示例'),
  updatedAt: fixed('最后修改时间'),
} as const;
const ofEnterprise = (name: keyof typeof enterpriseFieldNames, shape: FieldShape) =>
  field(enterpriseFieldNames[name], shape);

const enterprises: Declarations<Enterprise> = {
  ...books,
  createdAt: fixed('建档时间'),
  uscc: ofEnterprise('uscc', 'choice'),
  name: ofEnterprise('name', 'line'),
  industry: ofEnterprise('industry', 'choice'),
  county: ofEnterprise('county', 'choice'),
  headcount: ofEnterprise('headcount', 'choice'),
  revenueWan: ofEnterprise('revenueWan', 'choice'),
  aboveScale: ofEnterprise('aboveScale', 'choice'),
  batch: ofEnterprise('batch', 'choice'),
  honours: ofEnterprise('honours', 'list'),
  contact: ofEnterprise('contact', 'choice'),
};

const sessions: Declarations<Required<Session>> = {
  ...books,
  createdAt: fixed('新建时间'),
  enterpriseId: fixed('所属企业'),
  kind: field('诊断类型', 'choice'),
  date: field('诊断日期', 'choice'),
  pack: fixed('评测指标版本'),
  target: field('目标等级', 'choice'),
  painPoints: field('痛点', 'list'),
  notes: field('访谈记录', 'text'),
  participants: field('参与人', 'list'),
  consultant: field('诊断顾问', 'line'),
  closedAt: fixed('封存时间'),
  revision: fixed('第几次封存'),
};

const answers: Declarations<Answer> = {
  ...books,
  sessionId: fixed('所属诊断'),
  questionId: fixed('题目'),
  value: field('答案', 'answer'),
  note: field('访谈记录', 'text'),
};

const sceneRatings: Declarations<SceneRating> = {
  ...books,
  sessionId: fixed('所属诊断'),
  sceneId: fixed('场景'),
  level: field('评级', 'level'),
  note: field('访谈记录', 'text'),
};

const evidence: Declarations<Evidence> = {
  ...books,
  sessionId: fixed('所属诊断'),
  itemKey: fixed('所属题目'),
  name: field('文件名', 'line'),
  mediaType: fixed('文件类型'),
  size: fixed('文件大小'),
  sha256: fixed('文件校验值'),
  thumbnail: fixed('缩略图'),
  location: fixed('拍摄位置'),
  note: field('说明', 'text'),
  addedBy: fixed('添加人'),
  addedAt: fixed('添加时间'),
};

/** A stored seal; its row type lies with the database. */
type SealRow = Readonly<Record<'id' | 'sessionId' | 'revision' | 'record' | 'sample' | 'updatedAt', unknown>>;

const seals: Declarations<SealRow> = {
  ...books,
  sessionId: fixed('所属诊断'),
  revision: fixed('第几次封存'),
  record: fixed('封存记录'),
};

const removals: Declarations<Removal> = {
  id: books.id,
  sample: books.sample,
  kind: fixed('类型'),
  subjectId: fixed('已删除内容的编号'),
  name: fixed('名称'),
  reason: fixed('删除原因'),
  removedBy: fixed('删除人'),
  removedAt: fixed('删除时间'),
  removed: fixed('连同删除的数量'),
};

/** Every field of every table in which two people can meet. */
export const conflictFields = {
  enterprises,
  sessions,
  answers,
  sceneRatings,
  evidence,
  seals,
  removals,
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldDeclaration>>>>;

export type ConflictTable = keyof typeof conflictFields;

/** What is declared of a field. One of a newer app stands for itself and is not set by hand. */
export function fieldOf(table: ConflictTable, name: string): FieldDeclaration {
  const declared: Readonly<Record<string, FieldDeclaration>> = conflictFields[table];
  return (Object.hasOwn(declared, name) ? declared[name] : undefined) ?? fixed(name);
}
