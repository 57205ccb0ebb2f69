import type { Locator, Page } from '@playwright/test';

/** What a person types to connect. */
export type Typed = { readonly address: string; readonly code: string; readonly deviceName?: string };

/** The ways to settle a conflict, as their buttons are named. */
export type SettleButton = '保留当前' | '改用另一方' | '两者都留' | '保留';

/** The screen of the sync. */
export type SyncPage = {
  /** How the sync stands: headline, reason, next try. */
  readonly standing: Locator;
  /** The status bar's line about the sync. */
  readonly line: Locator;
  readonly form: Locator;
  readonly facts: Locator;
  readonly conflicts: Locator;
  readonly conflictCount: Locator;
  readonly refusals: Locator;
  readonly receipts: Locator;
  readonly button: (name: string) => Locator;
  /** Connects this device and waits until it is. */
  readonly connect: (typed: Typed) => Promise<void>;
  /** Tries the address in the form or the one that is connected to, and gives what is told of it. */
  readonly test: () => Promise<string>;
  /** Syncs now and waits until no sync is under way. */
  readonly syncNow: () => Promise<void>;
  /** A conflict by its row and field, e.g. 生产管控 评级. */
  readonly conflict: (name: string) => Locator;
  /** Settles a conflict and waits until it is. */
  readonly settle: (name: string, how: SettleButton) => Promise<void>;
  /** Writes a text that settles a conflict and waits until it does. */
  readonly settleByText: (name: string, text: string) => Promise<void>;
  readonly disconnect: () => Promise<void>;
};

/** Goes to the sync. */
export async function openSync(page: Page): Promise<SyncPage> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '同步' }).click();
  const status = page.getByRole('region', { name: '同步状态' });
  const standing = page.getByTestId('sync-standing');
  const form = page.getByRole('form', { name: '连接平台' });
  const conflicts = page.getByTestId('conflicts');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const conflict = (name: string) => conflicts.getByRole('article', { name, exact: true });
  return {
    standing,
    line: page.getByTestId('sync-line'),
    form,
    facts: status.getByLabel('连接', { exact: true }),
    conflicts,
    conflictCount: page.getByTestId('conflict-count'),
    refusals: page.getByRole('list', { name: '平台退回的改动' }).getByRole('listitem'),
    receipts: page.getByRole('list', { name: '最近的回执' }).getByRole('listitem'),
    button,
    connect: async ({ address, code, deviceName }) => {
      await form.getByLabel('平台地址').fill(address);
      await form.getByLabel(/^登记码/).fill(code);
      if (deviceName !== undefined) await form.getByLabel(/^本设备的名称/).fill(deviceName);
      await form.getByRole('button', { name: '连接', exact: true }).click();
      await standing.waitFor();
    },
    test: async () => {
      await page.getByRole('button', { name: '测试连接' }).first().click();
      const told = page.getByRole('alert').filter({ hasText: /已连上|没有连上/ });
      await told.waitFor();
      return told.innerText();
    },
    syncNow: async () => {
      await status.getByRole('button', { name: '立即同步' }).click();
      await status.locator('[data-busy="none"]').waitFor({ timeout: 60_000 });
    },
    conflict,
    settle: async (name, how) => {
      await conflict(name).getByRole('button', { name: how, exact: true }).click();
      await conflict(name).waitFor({ state: 'detached' });
    },
    settleByText: async (name, text) => {
      await conflict(name).getByRole('button', { name: '编辑…' }).click();
      await conflict(name).getByRole('textbox').fill(text);
      await conflict(name).getByRole('button', { name: '保存' }).click();
      await conflict(name).waitFor({ state: 'detached' });
    },
    disconnect: async () => {
      await status.getByRole('button', { name: '断开连接…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '断开连接', exact: true }).click();
      await form.waitFor();
    },
  };
}
