import { Alert, Button, DatePicker, Form, Input, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { createSession } from '#data/commands/createSession.ts';
import { sessionsOfEnterprise } from '#data/queries/sessionsOfEnterprise.ts';
import { getSetting } from '#data/queries/getSetting.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { sessionKindNames, type SessionKind } from '#shared/model/session.ts';
import type { Tapped } from '#shared/selfCheck/taps.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { useLive } from '#ui/useLive.ts';
import { EnterprisePicker } from './EnterprisePicker.tsx';
import styles from './SelfCheck.module.css';

type Values = {
  readonly enterpriseId: string;
  readonly kind: SessionKind;
  readonly date: Dayjs;
  readonly consultant: string;
};

/** The form of a new enterprise, which another part of the app has. */
export type NewEnterprise = (handlers: {
  readonly onClose: () => void;
  readonly onSaved: (saved: Enterprise) => void;
}) => ReactNode;

type Props = { readonly tapped: Tapped; readonly newEnterprise: NewEnterprise };

const kinds: readonly SessionKind[] = ['baseline', 'followUp', 'acceptance'];

/** Asks whose self-check it was and the few things a diagnosis starts with, then goes straight to it. */
export function StartCard({ tapped, newEnterprise }: Props) {
  const { database, instrument } = useServices();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [adding, setAdding] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const remembered = useLive(async () => {
    const stored = await getSetting(database, 'consultant');
    return typeof stored === 'string' ? stored : '';
  }, [database]);

  const choose = async (enterpriseId: string) => {
    form.setFieldsValue({ enterpriseId });
    const earlier = await sessionsOfEnterprise(database, enterpriseId);
    if (!form.isFieldTouched('kind'))
      form.setFieldsValue({ kind: earlier.length === 0 ? 'baseline' : 'followUp' });
  };
  const start = async ({ enterpriseId, kind, date, consultant }: Values) => {
    setBusy(true);
    const created = await createSession(database, {
      enterpriseId,
      kind,
      date: date.format('YYYY-MM-DD'),
      consultant: consultant.trim(),
      pack: instrument,
      tapped,
    });
    setBusy(false);
    if (created.ok) void navigate(paths.diagnosis(created.value.id));
    else setRefusal(created.message);
  };

  if (remembered === undefined) return null;
  return (
    <SectionCard
      title="新建诊断"
      text="选定企业后新建诊断，自测答案带入其中，每一项都注明“展厅自测带入，待核实”。"
    >
      {refusal !== null && <Alert type="error" showIcon title={refusal} className={styles.wide!} />}
      <Form
        form={form}
        layout="vertical"
        className={styles.form!}
        initialValues={{ kind: 'baseline', date: dayjs(), consultant: remembered }}
        onFinish={(values) => void start(values)}
      >
        <Form.Item label="企业" required htmlFor="self-check-enterprise">
          <div className={styles.enterprise}>
            <Form.Item
              name="enterpriseId"
              noStyle
              rules={[{ required: true, message: '请选择企业，或先新建企业。' }]}
            >
              <EnterprisePicker id="self-check-enterprise" onChosen={(id) => void choose(id)} />
            </Form.Item>
            <Button onClick={() => setAdding(true)}>新建企业</Button>
          </div>
        </Form.Item>
        <div className={styles.facts}>
          <Form.Item name="kind" label="类型">
            <Segmented<SessionKind>
              options={kinds.map((kind) => ({ value: kind, label: sessionKindNames[kind] }))}
            />
          </Form.Item>
          <Form.Item name="date" label="日期" rules={[{ required: true, message: '请选择诊断日期。' }]}>
            <DatePicker format="YYYY年M月D日" allowClear={false} className={styles.date!} />
          </Form.Item>
          <Form.Item name="consultant" label="诊断顾问">
            <Input placeholder="姓名" autoComplete="off" maxLength={50} />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={busy}>
          开始诊断
        </Button>
      </Form>
      {adding &&
        newEnterprise({
          onClose: () => setAdding(false),
          onSaved: ({ id }) => {
            setAdding(false);
            void choose(id);
          },
        })}
    </SectionCard>
  );
}
