import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleNames, roles, roleSchema, type Role } from './role.ts';
import { actionName, actions, may, refusalOf } from './roleTable.ts';

const anyRole = fc.constantFrom(...roles);
const anyAction = fc.constantFrom(...actions);

function actionsOf(role: Role): readonly string[] {
  return actions.filter((action) => may(role, action));
}

describe('the role table', () => {
  it('is this, cell by cell', () => {
    const columns: readonly Role[] = ['consultant', 'lead', 'administrator', 'hall'];
    const lines = actions.map((action) => {
      const cells = columns.map((role) => (may(role, action) ? '●' : '·')).join(' ');
      return `${cells} ${action} ${actionName(action)}`;
    });
    // Columns: 顾问, 组长, 管理员, 展厅.
    expect(lines).toEqual([
      '● ● ● · seeEnterprises 查看企业档案',
      '● ● ● · editEnterprise 编辑企业档案',
      '● ● ● · createSession 新建诊断',
      '● ● ● · editSession 填写诊断',
      '● ● ● · closeSession 结束诊断',
      '· ● ● · unlockClosedSession 修订已结束的诊断',
      '· ● ● · deleteEnterprise 删除企业档案',
      '· ● ● · deleteSession 删除诊断',
      '● ● ● · manageActivities 管理活动和需求',
      '● ● ● · superviseEnterprises 记录现场检查和满意度',
      '● ● ● · exportData 导出数据',
      '● ● ● · importData 导入数据',
      '● ● ● · writeReport 生成报告',
      '● ● ● · runBatch 批量生成报告',
      '· ● ● · manageTemplates 管理报告模板',
      '· ● ● · seeAuditTrail 查看操作记录',
      '· ● ● · exportAuditTrail 导出操作记录',
      '● ● ● · makeBackup 备份数据',
      '· ● ● · restoreBackup 从备份恢复数据',
      '· · ● · manageAccounts 管理账号',
      '● ● ● ● changeOwnPassphrase 修改自己的口令',
      '● ● ● · changeSettings 修改设置',
      '● ● ● ● connectDevice 连接平台',
      '● ● ● · loadSample 载入示例数据',
      '● ● ● · makeDiagnosticBundle 生成故障排查包',
      '● ● ● ● registerDemand 登记需求',
      '· · · ● receiveVisitors 记录展厅的签到、自测和使用次数',
      '● ● ● ● openHall 打开展厅',
    ]);
  });

  it('lists and names every role once', () => {
    expect([...roles].sort()).toEqual([...roleSchema.options].sort());
    expect(new Set(Object.values(roleNames)).size).toBe(roles.length);
  });

  it('names every action differently', () => {
    expect(new Set(actions.map((action) => actionName(action))).size).toBe(actions.length);
  });

  it('lets at least one role do each action', () => {
    fc.assert(fc.property(anyAction, (action) => roles.some((role) => may(role, action))));
  });

  it('gives the administrator all that the lead may, and the lead all that the consultant may', () => {
    fc.assert(
      fc.property(anyAction, (action) => {
        if (may('consultant', action)) expect(may('lead', action)).toBe(true);
        if (may('lead', action)) expect(may('administrator', action)).toBe(true);
      }),
    );
    // What only the hall does is done by visitors, not by anyone of the centre.
    expect(actionsOf('administrator')).toEqual(actions.filter((action) => action !== 'receiveVisitors'));
  });

  it('keeps the hall from everything about enterprises', () => {
    expect(actionsOf('hall')).toEqual([
      'changeOwnPassphrase',
      'connectDevice',
      'registerDemand',
      'receiveVisitors',
      'openHall',
    ]);
  });
});

describe('refusalOf', () => {
  it('names the action, the roles that may and what to do', () => {
    expect(refusalOf('consultant', 'deleteEnterprise')).toEqual({
      ok: false,
      code: 'notAllowed',
      message: '当前身份是顾问，不能删除企业档案，未做任何更改，请由组长或管理员登录后操作。',
    });
    expect(refusalOf('hall', 'seeEnterprises').message).toContain('请由顾问、组长或管理员登录');
    expect(refusalOf('lead', 'manageAccounts').message).toContain('请由管理员登录');
  });

  it('names exactly the roles that may', () => {
    fc.assert(
      fc.property(anyRole, anyAction, (role, action) => {
        fc.pre(!may(role, action));
        const { message } = refusalOf(role, action);
        const advice = message.slice(message.indexOf('请由'));
        expect(message).toContain(actionName(action));
        for (const other of roles) expect(advice.includes(roleNames[other])).toBe(may(other, action));
      }),
    );
  });
});
