import { App, DatePicker, Form, Input, InputNumber, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { saveActivity } from '#data/commands/saveActivity.ts';
import { useServices } from '#services';
import { checkActivity } from '#shared/activities/activityRules.ts';
import {
  activityKindNames,
  activityKinds,
  type Activity,
  type ActivityFields,
  type ActivityKind,
} from '#shared/model/activity.ts';
import { useCloseQuestion } from '#ui/useCloseQuestion.ts';
import { FormDrawer } from '#ui/FormDrawer.tsx';
import { ruledBy } from '#ui/ruledBy.ts';
import styles from './Drawer.module.css';

type Props = {
  /** Null for a new one, on `day`. */
  readonly activity: Activity | null;
  readonly day?: Dayjs;
  readonly onClose: () => void;
  readonly onSaved: (saved: Activity) => void;
};

type Values = Pick<ActivityFields, 'kind' | 'title' | 'place' | 'speaker' | 'description' | 'capacity'> & {
  readonly startAt: Dayjs | null;
  readonly endAt: Dayjs | null;
};

/** The form of an activity: Enter saves, Esc closes. */
export function ActivityDrawer({ activity, day, onClose, onSaved }: Props) {
  const { database } = useServices();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const close = useCloseQuestion(form, onClose);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // As it was when the form was opened: a sync may bring changes meanwhile, which stay where nothing was typed.
  const [opened] = useState(activity);
  const [initial] = useState(() => (opened === null ? emptyForm(day ?? dayjs()) : formOf(opened)));
  const ruled = (field: keyof ActivityFields) => ({
    ...ruledBy(field, () => faultsOf(form.getFieldsValue(true) as Values)),
    validateTrigger: 'onBlur',
  });
  const save = async () => {
    setSaving(true);
    setRefusal(null);
    const saved = await saveActivity(database, opened, fieldsOf(form.getFieldsValue(true) as Values));
    setSaving(false);
    if (!saved.ok) return setRefusal(saved.message);
    message.success(activity === null ? '活动已建立' : '活动已保存');
    onSaved(saved.value);
  };

  return (
    <FormDrawer
      size={520}
      title={activity === null ? '新建活动' : '编辑活动'}
      hint="Enter 保存 · Esc 关闭"
      saving={saving}
      refusal={refusal}
      onClose={close}
      onSave={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        className={styles.form!}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onFinish={() => void save()}
      >
        <Form.Item className={styles.wide!} name="kind" label="类别">
          <Segmented<ActivityKind>
            block
            options={activityKinds.map((kind) => ({ value: kind, label: activityKindNames[kind] }))}
          />
        </Form.Item>
        <Form.Item className={styles.wide!} name="title" label="主题" required {...ruled('title')}>
          <Input autoFocus autoComplete="off" maxLength={120} placeholder="展厅里以此为题" />
        </Form.Item>
        <Form.Item name="startAt" label="开始" required {...ruled('startAt')}>
          <DatePicker
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY年M月D日 HH:mm"
            allowClear={false}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item
          name="endAt"
          label="结束"
          required
          dependencies={['startAt']}
          {...ruled('endAt')}
          validateTrigger="onChange"
        >
          <DatePicker
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY年M月D日 HH:mm"
            allowClear={false}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="place" label="地点" {...ruled('place')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="speaker" label="主讲人" {...ruled('speaker')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="capacity" label="人数上限" extra="不限时留空。" {...ruled('capacity')}>
          <InputNumber min={1} controls={false} suffix="人" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item className={styles.wide!} name="description" label="介绍" {...ruled('description')}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} placeholder="内容、对象、需要准备什么" />
        </Form.Item>
        {/* A form is submitted by Enter only when it has a submit button. */}
        <button type="submit" hidden />
      </Form>
    </FormDrawer>
  );
}

function faultsOf(values: Values): readonly { readonly field: string; readonly message: string }[] {
  const isTimed = values.startAt !== null && values.endAt !== null;
  return isTimed ? checkActivity(fieldsOf(values)) : [{ field: 'startAt', message: '请选择起止时间。' }];
}

/** Tomorrow's afternoon is as likely as any; a round hour is quicker to correct than none. */
function emptyForm(day: Dayjs): Values {
  const startAt = day.startOf('day').hour(14);
  const endAt = startAt.add(2, 'hour');
  const texts = { title: '', place: '', speaker: '', description: '' };
  return { kind: 'briefing', startAt, endAt, capacity: null, ...texts };
}

function formOf({ startAt, endAt, ...rest }: Activity): Values {
  return { ...rest, startAt: dayjs(startAt), endAt: dayjs(endAt) };
}

function fieldsOf({ startAt, endAt, ...values }: Values): ActivityFields {
  const { kind, title, place, speaker, description, capacity } = values;
  const times = { startAt: startAt?.valueOf() ?? 0, endAt: endAt?.valueOf() ?? 0 };
  return { kind, title, place, speaker, description, capacity: capacity ?? null, ...times };
}
