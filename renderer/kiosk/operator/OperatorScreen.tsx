import { Button, Modal } from 'antd';
import { useState } from 'react';
import { HallSurface } from '#hall/HallSurface.tsx';
import { ConnectCard } from '#features/sync/ConnectCard.tsx';
import { StatusCard } from '#features/sync/StatusCard.tsx';
import { useSync } from '#features/sync/useSync.ts';
import { pendingChanges } from '#data/queries/pendingChanges.ts';
import { host } from '#host';
import { useServices } from '#services';
import type { KioskSettings } from '#shared/kiosk/kioskSettings.ts';
import { Kit } from '#ui/Kit.tsx';
import { useLive } from '#ui/useLive.ts';
import { KeyboardSpace } from '../keyboard/KeyboardSpace.tsx';
import { CheckCards } from './CheckCards.tsx';
import { PinPad } from './PinPad.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { UsageCard } from './UsageCard.tsx';
import styles from './Operator.module.css';

type Props = {
  readonly settings: KioskSettings;
  readonly onChanged: () => void;
  readonly onLeave: () => void;
};

/** Everything that the operator of a kiosk sets, sees and takes along. */
export function OperatorScreen({ settings, onChanged, onLeave }: Props) {
  const { database } = useServices();
  const connection = useSync((state) => state.connection);
  const waiting = useLive(() => pendingChanges(database), [database]) ?? 0;
  const [isNewPin, setIsNewPin] = useState(false);
  const [isEnding, setIsEnding] = useState(false);
  if (isNewPin) {
    return <PinPad purpose="new" onEntered={() => setIsNewPin(false)} onLeave={() => setIsNewPin(false)} />;
  }
  return (
    <HallSurface>
      <KeyboardSpace>
        <Kit>
          <main className={styles.screen}>
            <header className={styles.head}>
              <h1>展厅操作员</h1>
              <div className={styles.actions}>
                <Button size="large" onClick={() => setIsNewPin(true)}>
                  更换 PIN
                </Button>
                <Button size="large" danger onClick={() => setIsEnding(true)}>
                  退出展厅程序
                </Button>
                <Button size="large" type="primary" onClick={onLeave}>
                  返回展厅
                </Button>
              </div>
            </header>
            <div className={styles.cards}>
              <SettingsCard settings={settings} onChanged={onChanged} />
              {connection === null && <ConnectCard />}
              {connection != null && (
                <StatusCard connection={connection} onlyHere={{ waiting, refused: 0 }} />
              )}
              <UsageCard />
              <CheckCards settings={settings} />
            </div>
          </main>
          <Modal
            open={isEnding}
            title="退出展厅程序？"
            okText="退出"
            okButtonProps={{ danger: true }}
            cancelText="取消"
            onOk={() => void host.kioskLeave(null)}
            onCancel={() => setIsEnding(false)}
          >
            屏幕会回到系统桌面；还没有上报的签到、需求和使用次数都留在本机，下次启动后继续上报。
          </Modal>
        </Kit>
      </KeyboardSpace>
    </HallSurface>
  );
}
