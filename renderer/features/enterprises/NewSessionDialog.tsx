import { Alert, DatePicker, Form, Input, Modal, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createSession } from '#data/commands/createSession.ts';
import { saveSetting } from '#data/commands/saveSetting.ts';
import { getSetting } from '#data/queries/getSetting.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { levelNames } from '#shared/look/levels.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { sessionKindNames, type Session, type SessionKind } from '#shared/model/session.ts';
import { useLive } from '#ui/useLive.ts';

type Values = {
  readonly kind: SessionKind;
  readonly date: Dayjs;
  readonly consultant: string;
  readonly target: NonNullable<Session['target']> | 'none';
};

type Props = {
  readonly enterprise: Enterprise;
  /** How many diagnoses there are already. */
  readonly earlier: number;
  readonly onClose: () => void;
};

const kinds: readonly SessionKind[] = ['baseline', 'followUp', 'acceptance'];
const targets = [1, 2, 3, 4] as const;

/** Asks the few things a diagnosis starts with, then goes straight to its first question. */
export function NewSessionDialog({ enterprise, earlier, onClose }: Props) {
  const { database, instrument } = useServices();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const remembered = useLive(async () => {
    const stored = await getSetting(database, 'consultant');
    return typeof stored === 'string' ? stored : '';
  }, [database]);

  const start = async ({ kind, date, consultant, target }: Values) => {
    setBusy(true);
    const name = consultant.trim();
    const created = await createSession(database, {
      enterpriseId: enterprise.id,
      kind,
      date: date.format('YYYY-MM-DD'),
      consultant: name,
      pack: instrument,
      target: target === 'none' ? null : target,
    });
    setBusy(false);
    if (!created.ok) {
      setRefusal(created.message);
      return;
    }
    const { id } = created.value;
    if (name !== remembered) {
      await saveSetting(database, 'consultant', name, { setting: '自动填入的诊断顾问', value: name });
    }
    void navigate(paths.diagnosis(id));
  };

  if (remembered === undefined) return null;
  const initial: Values = {
    kind: earlier === 0 ? 'baseline' : 'followUp',
    date: dayjs(),
    consultant: remembered,
    target: 'none',
  };
  return (
    <Modal
      open
      width={480}
      title="新建诊断"
      okText="开始诊断"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      styles={{ body: { paddingTop: 8 } }}
    >
      {refusal !== null && <Alert type="error" showIcon title={refusal} />}
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => void start(values)}>
        <Form.Item
          name="kind"
          label="类型"
          extra={earlier === 0 ? '这家企业还没有诊断，第一次为初诊。' : `这家企业已有 ${earlier} 次诊断。`}
        >
          <Segmented<SessionKind>
            block
            options={kinds.map((kind) => ({ value: kind, label: sessionKindNames[kind] }))}
          />
        </Form.Item>
        <Form.Item name="date" label="日期" rules={[{ required: true, message: '请选择诊断日期。' }]}>
          <DatePicker format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="consultant" label="诊断顾问" extra="本机记住，下次自动填入。">
          <Input placeholder="姓名" autoComplete="off" maxLength={50} autoFocus />
        </Form.Item>
        <Form.Item name="target" label="目标等级">
          <Segmented<Values['target']>
            block
            options={[
              { value: 'none', label: '未定' },
              ...targets.map((level) => ({ value: level, label: levelNames[level] })),
            ]}
          />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
