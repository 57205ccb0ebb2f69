import type { Activity } from '../model/activity.ts';
import type { Answer, SceneRating } from '../model/answer.ts';
import type { Demand } from '../model/demand.ts';
import type { Enterprise } from '../model/enterprise.ts';
import { enterpriseFieldNames } from '../model/enterpriseFieldNames.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Removal } from '../model/removal.ts';
import type { Satisfaction } from '../model/satisfaction.ts';
import type { SelfCheck } from '../model/selfCheck.ts';
import type { Session } from '../model/session.ts';
import type { SignIn } from '../model/signIn.ts';
import type { SiteCheck } from '../model/siteCheck.ts';
import type { UsageCount } from '../model/usageCount.ts';

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

const activities: Declarations<Activity> = {
  ...books,
  createdAt: fixed('登记时间'),
  kind: field('活动类别', 'choice'),
  title: field('主题', 'line'),
  startAt: field('开始时间', 'choice'),
  endAt: field('结束时间', 'choice'),
  place: field('地点', 'choice'),
  speaker: field('主讲人', 'choice'),
  description: field('介绍', 'text'),
  capacity: field('人数上限', 'choice'),
  cancelledAt: field('取消时间', 'choice'),
};

const demands: Declarations<Demand> = {
  ...books,
  activityId: fixed('所属活动'),
  enterprise: field('企业名称', 'line'),
  contact: field('联系人', 'choice'),
  scenes: field('涉及场景', 'list'),
  text: field('需求', 'text'),
  source: fixed('登记方式'),
  status: field('状态', 'choice'),
  notes: field('跟进记录', 'list'),
  registeredAt: fixed('登记时间'),
};

const siteChecks: Declarations<SiteCheck> = {
  ...books,
  createdAt: fixed('记录时间'),
  enterpriseId: fixed('所属企业'),
  date: field('检查日期', 'choice'),
  node: field('节点', 'choice'),
  progress: field('改造进度', 'choice'),
  findings: field('发现的问题', 'list'),
  dueDate: field('整改期限', 'choice'),
  correctedDate: field('整改完成日期', 'choice'),
  inspector: field('检查人', 'choice'),
};

const satisfactions: Declarations<Satisfaction> = {
  ...books,
  createdAt: fixed('记录时间'),
  enterpriseId: fixed('所属企业'),
  provider: field('服务商', 'line'),
  date: field('评价日期', 'choice'),
  scores: field('评分', 'choice'),
  remark: field('意见', 'text'),
  recordedBy: fixed('记录人'),
};

const signIns: Declarations<SignIn> = {
  id: books.id,
  sample: books.sample,
  activityId: fixed('所属活动'),
  name: fixed('姓名'),
  organisation: fixed('单位'),
  phone: fixed('电话'),
  at: fixed('签到时间'),
  device: fixed('展厅设备'),
};

const selfChecks: Declarations<SelfCheck> = {
  id: books.id,
  sample: books.sample,
  instrument: fixed('评测指标版本'),
  answers: fixed('作答'),
  level: fixed('约为等级'),
  at: fixed('自测时间'),
  device: fixed('展厅设备'),
};

const usageCounts: Declarations<UsageCount> = {
  id: books.id,
  sample: books.sample,
  device: fixed('展厅设备'),
  day: fixed('日期'),
  thing: fixed('内容'),
  count: fixed('次数'),
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
  activities,
  demands,
  siteChecks,
  satisfactions,
  signIns,
  selfChecks,
  usageCounts,
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldDeclaration>>>>;

export type ConflictTable = keyof typeof conflictFields;

/** What is declared of a field. One of a newer app stands for itself and is not set by hand. */
export function fieldOf(table: ConflictTable, name: string): FieldDeclaration {
  const declared: Readonly<Record<string, FieldDeclaration>> = conflictFields[table];
  return (Object.hasOwn(declared, name) ? declared[name] : undefined) ?? fixed(name);
}
