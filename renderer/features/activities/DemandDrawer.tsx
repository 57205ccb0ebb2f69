import { Alert, App, Button, Drawer, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { followDemand } from '#data/commands/followDemand.ts';
import { useServices } from '#services';
import { demandStateNames, demandStates, type Demand, type DemandState } from '#shared/model/demand.ts';
import { formatMoment } from '#ui/formatMoment.ts';
import { useCloseQuestion } from '#ui/useCloseQuestion.ts';
import styles from './Drawer.module.css';
import { useSceneNames } from './useSceneNames.ts';

type Props = {
  readonly demand: Demand;
  readonly activity: string | null;
  readonly onClose: () => void;
};

type Values = { readonly status: DemandState; readonly note: string };

/** One demand as it was said, what became of it, and the next step. */
export function DemandDrawer({ demand, activity, onClose }: Props) {
  const { database } = useServices();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const close = useCloseQuestion(form, onClose);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async ({ status, note }: Values) => {
    setSaving(true);
    setRefusal(null);
    const saved = await followDemand(database, demand.id, status, note);
    setSaving(false);
    if (!saved.ok) return setRefusal(saved.message);
    form.setFieldValue('note', '');
    message.success(`已记录，现为“${demandStateNames[status]}”`);
    onClose();
  };
  return (
    <Drawer
      open
      size={520}
      title={demand.enterprise}
      onClose={close}
      footer={
        <div className={styles.footer}>
          <span className={styles.hint}>Esc 关闭</span>
          <Button onClick={close}>取消</Button>
          <Button type="primary" loading={saving} onClick={() => form.submit()}>
            保存跟进
          </Button>
        </div>
      }
    >
      {refusal !== null && <Alert className={styles.notice!} type="error" showIcon title={refusal} />}
      <Said demand={demand} activity={activity} />
      <h3 className={styles.section}>跟进</h3>
      {demand.notes.length === 0 ? (
        <p className={styles.none}>还没有人跟进。</p>
      ) : (
        <ol className={styles.notes} aria-label="跟进记录">
          {demand.notes.map((note, index) => (
            <li key={`${note.at}/${index}`}>
              <small>
                {formatMoment(note.at)} {note.by}
              </small>
              {note.text}
            </li>
          ))}
        </ol>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ status: demand.status === 'open' ? 'following' : demand.status, note: '' }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="note" label="这次做了什么">
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 3, maxRows: 8 }}
            placeholder="联系了谁，谈了什么，下一步"
          />
        </Form.Item>
        <Form.Item name="status" label="之后的状态">
          <Segmented<DemandState>
            block
            options={demandStates.map((state) => ({ value: state, label: demandStateNames[state] }))}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

function Said({ demand, activity }: { readonly demand: Demand; readonly activity: string | null }) {
  const sceneName = useSceneNames();
  const { contact, scenes, text, registeredAt, source } = demand;
  const who = [contact.name, contact.phone].filter((part) => part !== '').join(' ');
  const where = activity ?? (source === 'kiosk' ? '展厅' : '顾问登记');
  return (
    <div className={styles.said}>
      <blockquote>{text}</blockquote>
      <dl className={styles.facts}>
        <dt>联系人</dt>
        <dd>{who === '' ? '未填写' : who}</dd>
        <dt>涉及场景</dt>
        <dd>{scenes.length === 0 ? '未选择' : scenes.map(sceneName).join('、')}</dd>
        <dt>登记</dt>
        <dd>
          {formatMoment(registeredAt)}，{where}
        </dd>
      </dl>
    </div>
  );
}
