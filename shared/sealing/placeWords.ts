import { oneLine } from '../audit/oneLine.ts';
import { rowKey } from './digests.ts';
import type { Difference } from './place.ts';

/**
 * One Chinese clause, e.g. 答案（answers）中「网络建设」（network）的内容与签名时不同. The names of rows are looked up in the
 * contents given, which may be unsound.
 */
export function tellDifference(
  { part, path, change }: Difference,
  ...contents: readonly Readonly<Record<string, unknown>>[]
): string {
  const key = path.slice(part.length + 1);
  const whole = Object.hasOwn(partNames, part) ? `${partNames[part]}（${part}）` : `「${short(part)}」`;
  const place = key === '' ? whole : `${whole}中${named(part, key, contents)}`;
  switch (change) {
    case 'changed':
      return `${place}的内容与签名时不同`;
    case 'added':
      return `${place}是签名后添加的`;
    case 'removed':
      return `${place}在签名后被删去`;
    case 'arranged':
      return `${place}的各行有重复，或次序与签名时不同`;
  }
}

function named(part: string, key: string, contents: readonly Readonly<Record<string, unknown>>[]): string {
  const name =
    fieldNames[`${part}.${key}`] ?? contents.map((content) => rowName(content[part], key)).find(String);
  return name === undefined || name === key ? `「${short(key)}」` : `「${short(name)}」（${short(key)}）`;
}

/** Empty where there is no such row or it bears no name. */
function rowName(rows: unknown, key: string): string {
  const row: unknown = Array.isArray(rows) ? rows.find((other) => rowKey(other) === key) : undefined;
  const name: unknown = Reflect.get(Object(row), 'name');
  return typeof name === 'string' ? name : '';
}

/** Not more than a glance holds. */
function short(text: string): string {
  return oneLine(text, 40);
}

const partNames: Readonly<Record<string, string>> = {
  session: '诊断',
  enterprise: '企业档案',
  answers: '答案',
  sceneRatings: '场景评级',
  evidence: '佐证材料',
  pack: '评测指标包',
  result: '评测结果',
  revision: '修订号',
  previousSeal: '上一份封存',
  closedAt: '封存时间',
  closedBy: '封存人',
  device: '签名设备',
};

const fieldNames: Readonly<Record<string, string>> = {
  'session.kind': '诊断类型',
  'session.date': '诊断日期',
  'session.target': '目标等级',
  'session.painPoints': '痛点',
  'session.notes': '访谈记录',
  'session.participants': '参与人员',
  'session.consultant': '诊断顾问',
  'enterprise.uscc': '统一社会信用代码',
  'enterprise.name': '企业名称',
  'enterprise.industry': '细分行业',
  'enterprise.county': '县（市、区）',
  'enterprise.headcount': '从业人数',
  'enterprise.revenueWan': '年营业收入',
  'enterprise.aboveScale': '规模以上',
  'enterprise.batch': '试点批次',
  'enterprise.honours': '荣誉资质',
  'enterprise.contact': '联系人',
  'result.score': '得分',
  'result.level': '等级',
  'result.levelRange': '等级范围',
  'result.open': '未答项数',
  'result.dimensions': '各维度得分',
  'device.publicKey': '公钥',
};
