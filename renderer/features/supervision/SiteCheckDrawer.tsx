import { App, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { deleteSiteCheck } from '#data/commands/deleteSupervision.ts';
import { saveSiteCheck } from '#data/commands/saveSiteCheck.ts';
import { useServices } from '#services';
import {
  checkNodeNames,
  checkNodes,
  type CheckNode,
  type Finding,
  type SiteCheck,
  type SiteCheckFields,
} from '#shared/model/siteCheck.ts';
import { checkSiteCheck } from '#shared/supervision/siteCheckRules.ts';
import { useCloseQuestion } from '#ui/useCloseQuestion.ts';
import { FindingFields } from './FindingFields.tsx';
import { FormDrawer } from '#ui/FormDrawer.tsx';
import { ruledBy } from '#ui/ruledBy.ts';
import styles from './Drawer.module.css';
import { useDeleteQuestion } from './useDeleteQuestion.ts';
import { useToday } from './useToday.ts';

type Props = {
  readonly enterpriseId: string;
  /** Null for a new one. */
  readonly check: SiteCheck | null;
  /** The enterprise's last check; null: there is none. */
  readonly before: SiteCheck | null;
  readonly onClose: () => void;
};

type Values = {
  readonly date: Dayjs;
  readonly node: CheckNode;
  readonly progress: number | null;
  readonly findings: readonly Partial<Finding>[];
  readonly dueDate: Dayjs | null;
  readonly correctedDate: Dayjs | null;
  readonly inspector: string;
};

/** The form of a check on site. */
export function SiteCheckDrawer({ enterpriseId, check, before, onClose }: Props) {
  const { database, account } = useServices();
  const { message } = App.useApp();
  const askDelete = useDeleteQuestion();
  const [form] = Form.useForm<Values>();
  const close = useCloseQuestion(form, onClose);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // As it was when the form was opened: a sync may bring changes meanwhile, which stay where nothing was typed.
  const [opened] = useState(check);
  const [initial] = useState(() => (opened === null ? emptyForm(before, account.person) : formOf(opened)));
  const findings = Form.useWatch('findings', form) ?? initial.findings;
  const today = useToday();
  const ruled = (field: keyof SiteCheckFields) =>
    ruledBy(field, () => checkSiteCheck(fieldsOf(form.getFieldsValue(true) as Values), today));
  const save = async () => {
    setSaving(true);
    setRefusal(null);
    const fields = fieldsOf(form.getFieldsValue(true) as Values);
    const saved = await saveSiteCheck(database, { enterpriseId, opened, today }, fields);
    setSaving(false);
    if (!saved.ok) return setRefusal(saved.message);
    message.success('现场检查已保存');
    onClose();
  };
  const remove = (id: string) =>
    askDelete({
      title: '删除这次现场检查？',
      remove: () => deleteSiteCheck(database, id),
      onDone: onClose,
      onRefused: setRefusal,
    });

  return (
    <FormDrawer
      title={check === null ? '记录现场检查' : '编辑现场检查'}
      saving={saving}
      refusal={refusal}
      onClose={close}
      onSave={() => form.submit()}
      onDelete={check === null ? undefined : () => remove(check.id)}
    >
      <Form
        form={form}
        layout="vertical"
        className={styles.form!}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onValuesChange={() => {
          // What was said of the findings may be mended by now.
          if (form.getFieldError('findings').length > 0)
            void form.validateFields(['findings']).catch(() => null);
        }}
        onFinish={() => void save()}
      >
        <Form.Item name="node" label="节点">
          <Select options={checkNodes.map((node) => ({ value: node, label: checkNodeNames[node] }))} />
        </Form.Item>
        <Form.Item name="date" label="检查日期" required {...ruled('date')}>
          <DatePicker format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="progress"
          label="改造进度"
          required
          extra={before === null || check !== null ? '占全部改造内容。' : `上次为 ${before.progress}%。`}
          {...ruled('progress')}
        >
          <InputNumber
            autoFocus
            min={0}
            max={100}
            precision={0}
            controls={false}
            suffix="%"
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="inspector" label="检查人" {...ruled('inspector')}>
          <Input autoComplete="off" />
        </Form.Item>
        <FindingFields rules={ruled('findings').rules} />
        {findings.length > 0 && (
          <>
            <Form.Item name="dueDate" label="整改期限" required {...ruled('dueDate')}>
              <DatePicker format="YYYY年M月D日" style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="correctedDate" label="整改完成日期" {...ruled('correctedDate')}>
              <DatePicker format="YYYY年M月D日" placeholder="完成后填写" style={{ width: '100%' }} />
            </Form.Item>
          </>
        )}
      </Form>
    </FormDrawer>
  );
}

function emptyForm(before: SiteCheck | null, person: string): Values {
  const position = before === null ? -1 : checkNodes.indexOf(before.node);
  return {
    date: dayjs(),
    node: checkNodes[Math.min(position + 1, checkNodes.length - 1)] ?? 'contract',
    progress: before?.progress ?? 0,
    findings: [],
    dueDate: null,
    correctedDate: null,
    inspector: person,
  };
}

function formOf({ date, dueDate, correctedDate, ...rest }: SiteCheck): Values {
  const day = (text: string | null) => (text === null ? null : dayjs(text));
  return { ...rest, date: dayjs(date), dueDate: day(dueDate), correctedDate: day(correctedDate) };
}

function fieldsOf({
  date,
  node,
  progress,
  findings,
  dueDate,
  correctedDate,
  inspector,
}: Values): SiteCheckFields {
  const day = (value: Dayjs | null | undefined) => value?.format('YYYY-MM-DD') ?? null;
  return {
    date: date.format('YYYY-MM-DD'),
    node,
    progress: progress ?? -1,
    findings: findings.map(({ area, text }) => ({ area: area ?? 'progress', text: text ?? '' })),
    dueDate: findings.length === 0 ? null : day(dueDate),
    correctedDate: findings.length === 0 ? null : day(correctedDate),
    inspector: inspector ?? '',
  };
}
