import { App, AutoComplete, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { registerDemand } from '#data/commands/registerDemand.ts';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { useServices } from '#services';
import { checkDemand, type DemandFault } from '#shared/activities/demandRules.ts';
import type { DemandFields } from '#shared/model/demand.ts';
import { useLive } from '#ui/useLive.ts';
import { useCloseQuestion } from '#ui/useCloseQuestion.ts';
import { FormDrawer } from '#ui/FormDrawer.tsx';
import { ruledBy } from '#ui/ruledBy.ts';
import styles from './Drawer.module.css';

type Props = {
  /** The activity that it is collected at; null: at none. */
  readonly activityId: string | null;
  readonly onClose: () => void;
};

type Values = {
  readonly enterprise?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly scenes?: readonly string[];
  readonly text?: string;
};

/** So many names are offered for what was typed. */
const mostOffered = 8;

/** Takes down what an enterprise needs, as it was said to a consultant. */
export function DemandForm({ activityId, onClose }: Props) {
  const { database, instrument } = useServices();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const close = useCloseQuestion(form, onClose);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const enterprises = useLive(() => allEnterprises(database), [database]);
  const typed = Form.useWatch('enterprise', form) ?? '';
  const offered =
    typed.trim() === ''
      ? []
      : (enterprises ?? []).filter(({ name }) => name.includes(typed.trim())).slice(0, mostOffered);
  const ruled = (field: DemandFault['field']) => ({
    ...ruledBy(field, () => checkDemand(fieldsOf(form.getFieldsValue(true), activityId))),
    validateTrigger: 'onBlur',
  });
  const save = async (values: Values) => {
    setSaving(true);
    setRefusal(null);
    const saved = await registerDemand(database, fieldsOf(values, activityId));
    setSaving(false);
    if (!saved.ok) return setRefusal(saved.message);
    message.success('需求已登记');
    onClose();
  };
  return (
    <FormDrawer
      size={520}
      title="登记需求"
      saveText="登记"
      saving={saving}
      refusal={refusal}
      onClose={close}
      onSave={() => form.submit()}
    >
      <Form form={form} layout="vertical" className={styles.form!} onFinish={(values) => void save(values)}>
        <Form.Item
          className={styles.wide!}
          name="enterprise"
          label="企业名称"
          required
          {...ruled('enterprise')}
        >
          <AutoComplete
            autoFocus
            placeholder="没有建档的企业直接填写"
            options={offered.map(({ id, name }) => ({ key: id, value: name }))}
          />
        </Form.Item>
        <Form.Item name="name" label="联系人" {...ruled('contact.name')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label="电话" {...ruled('contact.phone')}>
          <Input autoComplete="off" placeholder="手机或座机，可留空" />
        </Form.Item>
        <Form.Item className={styles.wide!} name="scenes" label="涉及场景">
          <Select
            mode="multiple"
            allowClear
            placeholder="可选多个，也可不选"
            optionFilterProp="label"
            options={instrument.pack.scenes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item className={styles.wide!} name="text" label="需求" required {...ruled('text')}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} placeholder="要解决什么问题，预算和时间" />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}

function fieldsOf(values: Values, activityId: string | null): DemandFields {
  const { enterprise = '', name = '', phone = '', scenes = [], text = '' } = values;
  return { activityId, enterprise, contact: { name, phone }, scenes: [...scenes], text };
}
