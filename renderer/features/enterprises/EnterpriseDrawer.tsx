import { Alert, App, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { createEnterprise } from '#data/commands/createEnterprise.ts';
import { updateEnterprise } from '#data/commands/updateEnterprise.ts';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { normaliseUscc } from '#shared/model/uscc.ts';
import { useLive } from '#ui/useLive.ts';
import { CloseQuestion } from './CloseQuestion.tsx';
import { FormDrawer } from '#ui/FormDrawer.tsx';
import styles from './EnterpriseDrawer.module.css';
import { EnterpriseFormFields } from './EnterpriseFormFields.tsx';
import {
  emptyForm,
  fieldsOf,
  formOf,
  isDirty,
  typedOnly,
  type EnterpriseFormValues,
} from './enterpriseForm.ts';
import { useFormDraft } from './useFormDraft.ts';

type Props = {
  /** Null for a new one. */
  readonly enterprise: Enterprise | null;
  readonly onClose: () => void;
  readonly onSaved: (saved: Enterprise) => void;
};

/** The form of an enterprise's file: Enter saves, Esc closes and asks when something would be lost. */
export function EnterpriseDrawer({ enterprise, onClose, onSaved }: Props) {
  const { database } = useServices();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<EnterpriseFormValues>();
  const { draft, store } = useFormDraft(enterprise === null);
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [cleared, setCleared] = useState(false);
  const others = useLive(() => allEnterprises(database), [database]);
  const code = normaliseUscc(Form.useWatch('uscc', form) ?? '');
  const owner =
    code === ''
      ? null
      : (others?.find(({ id, uscc }) => id !== enterprise?.id && normaliseUscc(uscc) === code) ?? null);
  // As it was when the form was opened: a sync may bring changes meanwhile, which stay where nothing was typed.
  const [opened] = useState(enterprise);
  const initial = opened === null ? emptyForm : formOf(opened);

  const close = () => {
    if (isDirty(form.getFieldsValue(true), initial)) setAsking(true);
    else onClose();
  };
  const discard = () => {
    void store(null);
    onClose();
  };
  const save = async () => {
    if (owner !== null) return;
    setSaving(true);
    setRefusal(null);
    const fields = fieldsOf(form.getFieldsValue(true));
    const saved = await (opened === null
      ? createEnterprise(database, fields)
      : updateEnterprise(database, opened.id, typedOnly(fields, fieldsOf(initial))));
    setSaving(false);
    if (!saved.ok) {
      setRefusal(saved.message);
      return;
    }
    await store(null);
    message.success(enterprise === null ? '企业档案已建立' : '企业档案已保存');
    onSaved(saved.value);
  };
  useEffect(() => {
    // A restored code is judged at once, like a typed one.
    if (draft?.uscc !== undefined && draft.uscc !== '')
      void form.validateFields(['uscc']).catch(() => undefined);
  }, [draft, form]);
  const restored = draft != null && !cleared;

  return (
    <FormDrawer
      title={enterprise === null ? '新建企业' : '编辑企业档案'}
      hint="Enter 保存 · Esc 关闭"
      saving={saving}
      refusal={refusal}
      onClose={close}
      onSave={() => form.submit()}
    >
      {restored && (
        <Alert
          className={styles.notice!}
          type="info"
          showIcon
          title="已恢复上次没有保存的内容"
          action={
            <Button
              size="small"
              onClick={() => {
                form.resetFields();
                form.setFieldsValue(blank);
                setCleared(true);
                void store(null);
              }}
            >
              清空重填
            </Button>
          }
        />
      )}
      {draft !== undefined && (
        <Form
          form={form}
          layout="vertical"
          className={styles.form!}
          initialValues={draft ?? initial}
          requiredMark
          scrollToFirstError={{ focus: true }}
          onFinish={() => void save()}
          onValuesChange={(_change, values: EnterpriseFormValues) => void store({ ...values })}
        >
          <EnterpriseFormFields
            owner={owner}
            onOpenOwner={({ id }) => {
              onClose();
              void navigate(paths.enterprise(id));
            }}
          />
          {/* A form is submitted by Enter only when it has a submit button. */}
          <button type="submit" hidden />
        </Form>
      )}
      <CloseQuestion
        open={asking}
        keepsDraft={enterprise === null}
        onStay={() => setAsking(false)}
        onKeep={onClose}
        onDiscard={discard}
      />
    </FormDrawer>
  );
}

/** Every field set, so that a restored draft is really taken away. */
const blank: EnterpriseFormValues = {
  name: undefined,
  uscc: undefined,
  industry: undefined,
  county: undefined,
  headcount: null,
  revenueWan: null,
  contactName: undefined,
  contactPhone: undefined,
  ...emptyForm,
};
