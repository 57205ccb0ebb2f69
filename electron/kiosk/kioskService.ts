import { openAttempts } from '#electron/vault/attempts.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { failure } from '#shared/model/result.ts';
import { readKiosk, storeKiosk, type KioskFile } from './kioskFile.ts';
import { hashPin, isPin } from './pin.ts';

/** Who has shown the PIN and has not left the operator's page: one window. */
export type Operator = {
  readonly isHere: () => boolean;
  readonly enter: () => void;
  readonly leave: () => void;
};

export type PinCall = 'kioskUnlock' | 'kioskSetPin' | 'kioskLock' | 'kioskSaveSettings';

type Setting = {
  readonly folder: string;
  /** ms since 1970. */
  readonly now: () => number;
  readonly log: (what: string) => void;
  /** Hears that settings have changed. */
  readonly onSettings: (settings: KioskFile['settings']) => void;
};

const damaged = failure(
  'pinDamaged',
  '这台设备的 PIN 文件已损坏，不能进入操作员页面，展厅照常运行；请系统管理员按说明书重新设置 PIN。',
);

const notOperator = failure('notOperator', '设置 PIN 需要先用原来的 PIN 进入操作员页面，没有改动。');

/** The calls about the PIN and what the operator sets. Wrong tries are counted on the disk: a restart gains nothing. */
export function kioskService(setting: Setting): (operator: Operator) => Pick<Handlers, PinCall> {
  const { folder, now, log, onSettings } = setting;
  const attempts = openAttempts(folder, now);
  return (operator) => ({
    async kioskUnlock({ pin }) {
      const wait = await attempts.wait();
      if (wait > 0) {
        return { ok: false, code: 'tooSoon', message: '输错次数较多，请稍等再试；展厅照常运行。', wait };
      }
      const { file, pinDamaged } = await readKiosk(folder);
      if (pinDamaged) return { ...damaged, wait: 0 };
      await attempts.begin();
      if (file.pin !== null && (await isPin(pin, file.pin))) {
        await attempts.succeeded();
        operator.enter();
        log('kiosk: operator entered');
        return { ok: true };
      }
      log('kiosk: wrong PIN');
      return {
        ok: false,
        code: 'wrongPin',
        message: 'PIN 不正确，展厅照常运行；请核对后再试。',
        wait: await attempts.wait(),
      };
    },
    async kioskSetPin({ pin }) {
      const { file, pinDamaged } = await readKiosk(folder);
      const isFirst = file.pin === null && !pinDamaged;
      if (!isFirst && !operator.isHere()) return notOperator;
      const stored = await storeKiosk(folder, { ...file, pin: await hashPin(pin) });
      if (!stored.ok) return stored;
      operator.enter();
      log('kiosk: PIN set');
      return { ok: true };
    },
    async kioskLock() {
      operator.leave();
      return null;
    },
    async kioskSaveSettings(settings) {
      const { file } = await readKiosk(folder);
      const stored = await storeKiosk(folder, { ...file, settings });
      if (!stored.ok) return stored;
      onSettings(settings);
      return { ok: true };
    },
  });
}
