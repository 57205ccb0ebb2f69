import { failure, type Failure } from '#shared/model/result.ts';
import { roleNames, roles, type Role } from './role.ts';

/** An action's name as a person reads it, and for each role whether it may. */
type Row = { readonly name: string } & Readonly<Record<Role, boolean>>;

const yes = true;
const no = false;

/**
 * THE one place that decides who may do what on a device; the compiler demands every cell. `editSession` is about open
 * sessions; `unlockClosedSession` is a new revision of a closed one. A small centre's administrator works on diagnoses
 * too. The settings of a laptop belong to whoever works on it, hence to every role but the hall's. What visitors leave at a
 * kiosk (`receiveVisitors`) nobody else writes: the platform takes it from kiosks only. A kiosk's operator connects it.
 */
const roleTable = {
  seeEnterprises: { name: '查看企业档案', hall: no, consultant: yes, lead: yes, administrator: yes },
  editEnterprise: { name: '编辑企业档案', hall: no, consultant: yes, lead: yes, administrator: yes },
  createSession: { name: '新建诊断', hall: no, consultant: yes, lead: yes, administrator: yes },
  editSession: { name: '填写诊断', hall: no, consultant: yes, lead: yes, administrator: yes },
  closeSession: { name: '结束诊断', hall: no, consultant: yes, lead: yes, administrator: yes },
  unlockClosedSession: { name: '修订已结束的诊断', hall: no, consultant: no, lead: yes, administrator: yes },
  deleteEnterprise: { name: '删除企业档案', hall: no, consultant: no, lead: yes, administrator: yes },
  deleteSession: { name: '删除诊断', hall: no, consultant: no, lead: yes, administrator: yes },
  manageActivities: { name: '管理活动和需求', hall: no, consultant: yes, lead: yes, administrator: yes },
  superviseEnterprises: {
    name: '记录现场检查和满意度',
    hall: no,
    consultant: yes,
    lead: yes,
    administrator: yes,
  },
  exportData: { name: '导出数据', hall: no, consultant: yes, lead: yes, administrator: yes },
  importData: { name: '导入数据', hall: no, consultant: yes, lead: yes, administrator: yes },
  writeReport: { name: '生成报告', hall: no, consultant: yes, lead: yes, administrator: yes },
  runBatch: { name: '批量生成报告', hall: no, consultant: yes, lead: yes, administrator: yes },
  manageTemplates: { name: '管理报告模板', hall: no, consultant: no, lead: yes, administrator: yes },
  seeAuditTrail: { name: '查看操作记录', hall: no, consultant: no, lead: yes, administrator: yes },
  exportAuditTrail: { name: '导出操作记录', hall: no, consultant: no, lead: yes, administrator: yes },
  makeBackup: { name: '备份数据', hall: no, consultant: yes, lead: yes, administrator: yes },
  restoreBackup: { name: '从备份恢复数据', hall: no, consultant: no, lead: yes, administrator: yes },
  manageAccounts: { name: '管理账号', hall: no, consultant: no, lead: no, administrator: yes },
  changeOwnPassphrase: { name: '修改自己的口令', hall: yes, consultant: yes, lead: yes, administrator: yes },
  changeSettings: { name: '修改设置', hall: no, consultant: yes, lead: yes, administrator: yes },
  connectDevice: { name: '连接平台', hall: yes, consultant: yes, lead: yes, administrator: yes },
  loadSample: { name: '载入示例数据', hall: no, consultant: yes, lead: yes, administrator: yes },
  makeDiagnosticBundle: { name: '生成故障排查包', hall: no, consultant: yes, lead: yes, administrator: yes },
  registerDemand: { name: '登记需求', hall: yes, consultant: yes, lead: yes, administrator: yes },
  receiveVisitors: {
    name: '记录展厅的签到、自测和使用次数',
    hall: yes,
    consultant: no,
    lead: no,
    administrator: no,
  },
  openHall: { name: '打开展厅', hall: yes, consultant: yes, lead: yes, administrator: yes },
} as const satisfies Readonly<Record<string, Row>>;

export type Action = keyof typeof roleTable;

/** Every action, in the order of the table. */
export const actions = Object.keys(roleTable) as readonly Action[];

/** The action's Chinese name. */
export function actionName(action: Action): string {
  return roleTable[action].name;
}

/** Whether a person of this role may do this on the device. */
export function may(role: Role, action: Action): boolean {
  return roleTable[action][role];
}

/** What to tell someone who may not: the action, the roles that may, and what to do. Ask `may` first. */
export function refusalOf(role: Role, action: Action): Failure<'notAllowed'> {
  const allowed = namesJoined(roles.filter((other) => may(other, action)).map((other) => roleNames[other]));
  return failure(
    'notAllowed',
    `当前身份是${roleNames[role]}，不能${actionName(action)}，未做任何更改，请由${allowed}登录后操作。`,
  );
}

function namesJoined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}或${last}`;
}
