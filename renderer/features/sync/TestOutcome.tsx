import { Alert } from 'antd';
import type { CallResult } from '#shared/ipc/contract.ts';
import { protocolVersion } from '#shared/sync/protocol.ts';
import styles from './Sync.module.css';
import { clockInWords } from './timeWords.ts';

export type Tested = CallResult<'syncTest'>;

/** What was found at an address: who is there, its clock against ours, what it speaks; or the one thing that fails. */
export function TestOutcome({ tested, onClose }: { readonly tested: Tested; readonly onClose?: () => void }) {
  const closable = onClose === undefined ? {} : { closable: { onClose } };
  if (!tested.ok) {
    return (
      <Alert
        className={styles.wide!}
        type="error"
        showIcon
        title="没有连上平台"
        description={tested.message}
        {...closable}
      />
    );
  }
  const { name, clockAhead, speaksOurs, device } = tested;
  const clock = clockInWords(clockAhead);
  const isTrouble = clock !== null || !speaksOurs || device?.ok === false;
  return (
    <Alert
      className={styles.wide!}
      type={isTrouble ? 'warning' : 'success'}
      showIcon
      title={`已连上“${name}”`}
      {...closable}
      description={
        <dl className={styles.found}>
          <dt>时钟</dt>
          <dd data-trouble={clock !== null}>
            {clock === null ? '与平台一致（相差不到 2 分钟）' : `${clock}，请校准本机的日期和时间。`}
          </dd>
          <dt>协议</dt>
          <dd data-trouble={!speaksOurs}>
            {speaksOurs
              ? `第 ${protocolVersion} 版，双方都支持`
              : `平台不支持本软件的第 ${protocolVersion} 版协议，不能同步；请联系平台管理方，或升级本软件。`}
          </dd>
          {device !== null && (
            <>
              <dt>本设备</dt>
              <dd data-trouble={!device.ok}>
                {device.ok
                  ? `已登记为“${device.device.name}”，属${device.device.centre.name}`
                  : device.message}
              </dd>
            </>
          )}
        </dl>
      }
    />
  );
}
