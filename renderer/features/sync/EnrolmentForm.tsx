import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useServices } from '#services';
import type { Failure } from '#shared/model/result.ts';
import { readAddress } from '#shared/sync/address.ts';
import type { Enrolment } from '#sync/syncControl.ts';
import { TestOutcome, type Tested } from './TestOutcome.tsx';
import styles from './Sync.module.css';

type Field = keyof Enrolment;
type Faults = { readonly [Name in Field]?: string };

const codeLengths = { least: 6, most: 40 } as const;
const mostInName = 100;

type Props = {
  readonly address?: string;
  readonly deviceName?: string;
  readonly onConnected?: () => void;
  readonly onCancel?: () => void;
};

/** Address, one-time code and this device's name; tries the address, and connects. */
export function EnrolmentForm({ address = '', deviceName, onConnected, onCancel }: Props) {
  const { sync, account } = useServices();
  const ownName = account.person === '' ? '工作台' : `${account.person}的工作台`;
  const [typed, setTyped] = useState<Enrolment>({ address, code: '', deviceName: deviceName ?? ownName });
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [tested, setTested] = useState<Tested | null>(null);
  const [busy, setBusy] = useState<'test' | 'connect' | null>(null);

  const change = (field: Field, value: string) => {
    setTyped({ ...typed, [field]: value });
    setFaults({ ...faults, [field]: undefined });
    setRefusal(null);
    if (field === 'address') setTested(null);
  };
  const test = async () => {
    const read = readAddress(typed.address);
    setFaults(read.ok ? {} : { address: read.message });
    if (!read.ok || busy !== null) return;
    setBusy('test');
    setRefusal(null);
    setTested(await sync.test(read.value));
    setBusy(null);
  };
  const connect = async () => {
    const found = faultsOf(typed);
    setFaults(found);
    setTested(null);
    setRefusal(null);
    if (Object.keys(found).length > 0 || busy !== null) return;
    setBusy('connect');
    const read = readAddress(typed.address);
    const connected = await sync.connect({
      address: read.ok ? read.value : typed.address,
      code: typed.code.trim(),
      deviceName: typed.deviceName.trim(),
    });
    setBusy(null);
    if (connected.ok) return onConnected?.();
    const field = fieldOfFailure(connected);
    if (field === null) setRefusal(connected.message);
    else setFaults({ [field]: connected.message });
  };

  return (
    <form
      className={styles.form}
      aria-label="连接平台"
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <TextField
        label="平台地址"
        value={typed.address}
        fault={faults.address}
        placeholder="https://"
        onChange={(value) => change('address', value)}
      />
      <TextField
        label="登记码（由平台管理方发给，只能用一次）"
        value={typed.code}
        fault={faults.code}
        onChange={(value) => change('code', value)}
      />
      <TextField
        label="本设备的名称（平台上显示）"
        value={typed.deviceName}
        fault={faults.deviceName}
        onChange={(value) => change('deviceName', value)}
      />
      {tested !== null && <TestOutcome tested={tested} />}
      {refusal !== null && <Alert type="error" showIcon title="没有连接" description={refusal} />}
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" loading={busy === 'connect'} disabled={busy === 'test'}>
          连接
        </Button>
        <Button loading={busy === 'test'} disabled={busy === 'connect'} onClick={() => void test()}>
          测试连接
        </Button>
        {onCancel !== undefined && (
          <Button disabled={busy !== null} onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
    </form>
  );
}

function faultsOf({ address, code, deviceName }: Enrolment): Faults {
  const read = readAddress(address);
  const length = [...code.trim()].length;
  const { least, most } = codeLengths;
  const name = [...deviceName.trim()].length;
  return {
    ...(read.ok ? {} : { address: read.message }),
    ...(length >= least && length <= most
      ? {}
      : { code: `登记码应为 ${least} 至 ${most} 个字符，请照平台管理方给的填写。` }),
    ...(name > 0 && name <= mostInName
      ? {}
      : { deviceName: `请填写本设备的名称，最多 ${mostInName} 个字。` }),
  };
}

/** The field that a refusal is about; null where it is about none. */
function fieldOfFailure({ code }: Failure): Field | null {
  if (code === 'badAddress') return 'address';
  return code === 'codeUsed' || code === 'notFound' ? 'code' : null;
}

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
};

function TextField({ label, value, fault, placeholder = '', onChange }: TextFieldProps) {
  const faultId = useId();
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <Input
        value={value}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={placeholder}
        {...(fault === undefined
          ? {}
          : { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': faultId })}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== undefined && (
        <span id={faultId} className={styles.fault} role="alert">
          {fault}
        </span>
      )}
    </label>
  );
}
