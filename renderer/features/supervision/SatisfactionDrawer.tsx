import { App, AutoComplete, DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { deleteSatisfaction } from '#data/commands/deleteSupervision.ts';
import { saveSatisfaction } from '#data/commands/saveSatisfaction.ts';
import { knownProviders } from '#data/queries/supervision.ts';
import { useServices } from '#services';
import {
  satisfactionDimensionNames,
  satisfactionDimensions,
  satisfactionScoreNames,
  satisfactionScores,
  type Satisfaction,
  type SatisfactionDimension,
  type SatisfactionFields,
  type SatisfactionScore,
} from '#shared/model/satisfaction.ts';
import { checkSatisfaction, type SatisfactionFault } from '#shared/supervision/satisfactionRules.ts';
import { useLive } from '#ui/useLive.ts';
import { useCloseQuestion } from '#ui/useCloseQuestion.ts';
import { FormDrawer } from '#ui/FormDrawer.tsx';
import { ruledBy } from '#ui/ruledBy.ts';
import styles from './Drawer.module.css';
import { useDeleteQuestion } from './useDeleteQuestion.ts';
import { useToday } from './useToday.ts';

type Props = {
  readonly enterpriseId: string;
  /** Null for a new one. */
  readonly row: Satisfaction | null;
  /** Whom the enterprise scored last; empty: nobody. */
  readonly provider: string;
  readonly onClose: () => void;
};

type Values = {
  readonly provider: string;
  readonly date: Dayjs;
  readonly remark: string;
} & { readonly [Dimension in SatisfactionDimension]: SatisfactionScore | undefined };

/** The form of an enterprise's scores for its provider. */
export function SatisfactionDrawer({ enterpriseId, row, provider, onClose }: Props) {
  const { database } = useServices();
  const { message } = App.useApp();
  const askDelete = useDeleteQuestion();
  const [form] = Form.useForm<Values>();
  const close = useCloseQuestion(form, onClose);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // As it was when the form was opened: a sync may bring changes meanwhile, which stay where nothing was typed.
  const [opened] = useState(row);
  const [initial] = useState(() => (opened === null ? emptyForm(provider) : formOf(opened)));
  const providers = useLive(() => knownProviders(database), [database]);
  const typed = (Form.useWatch('provider', form) ?? '').trim();
  const today = useToday();
  const ruled = (field: SatisfactionFault['field']) =>
    ruledBy(field, () => checkSatisfaction(fieldsOf(form.getFieldsValue(true) as Values), today));
  const save = async () => {
    setSaving(true);
    setRefusal(null);
    const fields = fieldsOf(form.getFieldsValue(true) as Values);
    const saved = await saveSatisfaction(database, { enterpriseId, opened, today }, fields);
    setSaving(false);
    if (!saved.ok) return setRefusal(saved.message);
    message.success('满意度已保存');
    onClose();
  };
  const remove = (id: string) =>
    askDelete({
      title: '删除这份满意度评价？',
      remove: () => deleteSatisfaction(database, id),
      onDone: onClose,
      onRefused: setRefusal,
    });

  return (
    <FormDrawer
      title={row === null ? '记录满意度' : '编辑满意度'}
      saving={saving}
      refusal={refusal}
      onClose={close}
      onSave={() => form.submit()}
      onDelete={row === null ? undefined : () => remove(row.id)}
    >
      <Form
        form={form}
        layout="vertical"
        className={styles.form!}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onFinish={() => void save()}
      >
        <Form.Item name="provider" label="服务商" required {...ruled('provider')}>
          <AutoComplete
            autoFocus={initial.provider === ''}
            options={(providers ?? [])
              .filter((name) => name !== typed && name.includes(typed))
              .map((name) => ({ value: name }))}
          />
        </Form.Item>
        <Form.Item name="date" label="评价日期" required {...ruled('date')}>
          <DatePicker format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
        <p className={`${styles.wide} ${styles.scale}`}>
          由企业打分：
          {satisfactionScores.map((score) => `${score} ${satisfactionScoreNames[score]}`).join('、')}
        </p>
        {satisfactionDimensions.map((dimension) => (
          <Form.Item
            key={dimension}
            className={styles.wide!}
            name={dimension}
            label={satisfactionDimensionNames[dimension]}
            required
            {...ruled(dimension)}
          >
            <Radio.Group
              block
              optionType="button"
              buttonStyle="solid"
              aria-label={satisfactionDimensionNames[dimension]}
              options={satisfactionScores.map((score) => ({
                value: score,
                label: String(score),
                title: satisfactionScoreNames[score],
              }))}
            />
          </Form.Item>
        ))}
        <Form.Item className={styles.wide!} name="remark" label="意见" {...ruled('remark')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} placeholder="企业怎么说" />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}

function emptyForm(provider: string): Partial<Values> & Pick<Values, 'provider'> {
  return { provider, date: dayjs(), remark: '' };
}

function formOf({ provider, date, scores, remark }: Satisfaction): Values {
  return { provider, date: dayjs(date), remark, ...scores };
}

/** A score that is not given yet is none of the five; the rules say so. */
function fieldsOf(values: Values): SatisfactionFields {
  const scores = Object.fromEntries(
    satisfactionDimensions.map((dimension) => [dimension, values[dimension]]),
  ) as SatisfactionFields['scores'];
  const { provider, date, remark } = values;
  return { provider: provider ?? '', date: date.format('YYYY-MM-DD'), scores, remark: remark ?? '' };
}
