/**
 * Everything that the audit trail tells, declared once: the code that stands in the entry, and what the person did, in
 * words that follow their name. A code is never renamed or reused: entries of old trails bear it.
 */
const auditActions = {
  'enterprise.create': '新建企业档案',
  'enterprise.update': '修改企业档案',
  'enterprise.delete': '删除企业档案',
  'session.create': '新建诊断',
  'session.edit': '填写诊断',
  'session.details': '修改诊断信息',
  'session.close': '结束诊断',
  'session.revise': '修订已结束的诊断',
  'session.delete': '删除诊断',
  'seal.export': '导出封存记录',
  'evidence.add': '添加佐证材料',
  'evidence.update': '修改佐证材料的说明',
  'evidence.remove': '移除佐证材料',
  'evidence.export': '另存佐证材料',
  'activity.create': '新建活动',
  'activity.update': '修改活动',
  'activity.cancel': '取消活动',
  'activity.resume': '恢复活动',
  'activity.delete': '删除活动',
  'demand.register': '登记需求',
  'demand.follow': '跟进需求',
  'siteCheck.create': '记录现场检查',
  'siteCheck.update': '修改现场检查',
  'siteCheck.correct': '登记整改完成',
  'siteCheck.delete': '删除现场检查',
  'satisfaction.create': '记录满意度',
  'satisfaction.update': '修改满意度',
  'satisfaction.delete': '删除满意度',
  'data.import': '导入数据',
  'data.export': '导出数据',
  'sample.load': '载入示例数据',
  'sample.remove': '移除示例数据',
  'report.write': '生成报告',
  'report.batch': '批量生成报告',
  'template.save': '保存报告模板',
  'template.choose': '更换默认的报告模板',
  'template.delete': '删除报告模板',
  'template.export': '导出报告模板',
  'conflict.settle': '决定同步冲突',
  'refusal.offer': '再次上报被平台退回的改动',
  'backup.make': '备份数据',
  'backup.file': '备份到文件',
  'backup.restore': '从备份恢复数据',
  'account.first': '设置本机的口令',
  'account.add': '添加账号',
  'account.remove': '移除账号',
  'passphrase.change': '修改自己的口令',
  'passphrase.recover': '用恢复码重设口令',
  'settings.change': '修改设置',
  'desk.unlock': '解锁工作台',
  'desk.unlockFailed': '解锁失败',
  'desk.lock': '锁定工作台',
  'audit.export': '导出操作记录',
  'diagnostics.make': '生成故障排查包',
  'sync.connect': '连接平台',
  'sync.disconnect': '断开平台',
  'sync.pack': '收到资料包新版本',
  'exchange.export': '导出交换包',
  'exchange.import': '导入交换包',
  'hall.open': '打开展厅',
} as const satisfies Readonly<Record<string, string>>;

export type AuditAction = keyof typeof auditActions;

/** Every action of the trail, in the order of the declaration. */
export const auditActionCodes = Object.keys(auditActions) as readonly AuditAction[];

/** The action in words. A code that this app does not know (a newer app wrote it) stands for itself. */
export function auditActionName(code: string): string {
  return Object.hasOwn(auditActions, code) ? auditActions[code as AuditAction] : code;
}

/** What an action can be done to. */
export type AuditSubjectKind = 'enterprise' | 'session' | 'evidence' | 'account' | 'setting';

/**
 * Further facts of an entry, all of them text, in the order in which they are read. `enterprise` is its name and
 * `session` its kind and date: both are kept here because the rows may be gone when the trail is read.
 */
const auditDetails = {
  enterprise: '企业',
  session: '诊断',
  activity: '活动',
  provider: '服务商',
  node: '节点',
  state: '状态',
  item: '题目',
  file: '文件',
  revision: '第几次封存',
  account: '账号',
  template: '模板',
  role: '身份',
  setting: '设置',
  value: '内容',
  fields: '改动的内容',
  counts: '数量',
  times: '次数',
  mode: '方式',
  how: '经过',
  reason: '原因',
} as const satisfies Readonly<Record<string, string>>;

export type AuditDetailKey = keyof typeof auditDetails;

/** The facts of one entry; leave out what does not apply. */
export type AuditDetail = { readonly [Key in AuditDetailKey]?: string | undefined };

export const auditDetailKeys = Object.keys(auditDetails) as readonly AuditDetailKey[];

/** The name of a fact in words; one that this app does not know stands for itself. */
export function auditDetailName(key: string): string {
  return Object.hasOwn(auditDetails, key) ? auditDetails[key as AuditDetailKey] : key;
}
