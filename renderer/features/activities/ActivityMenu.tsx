import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { cancelActivity } from '#data/commands/cancelActivity.ts';
import { deleteActivity } from '#data/commands/deleteActivity.ts';
import { useServices } from '#services';
import type { Activity } from '#shared/model/activity.ts';

/** What is rarely done with an activity. */
export function ActivityMenu({
  activity,
  onDeleted,
}: {
  readonly activity: Activity;
  readonly onDeleted: () => void;
}) {
  const { database } = useServices();
  const { message, modal } = App.useApp();
  const isCancelled = activity.cancelledAt !== null;
  const cancel = async () => {
    const done = await cancelActivity(database, activity.id, !isCancelled);
    if (done.ok) message.success(isCancelled ? '活动照常举办' : '活动已取消，展厅同步后显示“已取消”');
    else message.error(done.message);
  };
  const remove = () =>
    modal.confirm({
      title: `删除“${activity.title}”？`,
      content: '删除后展厅不再显示，不能找回。已经有人签到或登记需求的活动不能删除，可以取消。',
      okText: '删除活动',
      okButtonProps: { danger: true },
      cancelText: '保留',
      onOk: async () => {
        const done = await deleteActivity(database, activity.id);
        if (done.ok) onDeleted();
        else modal.error({ title: '活动没有删除', content: done.message });
      },
    });
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'cancel', label: isCancelled ? '恢复活动' : '取消活动' },
          { key: 'delete', label: '删除活动…', danger: true },
        ],
        onClick: ({ key }) => void (key === 'cancel' ? cancel() : remove()),
      }}
    >
      <Button aria-label="更多" title="更多" icon={<MoreOutlined />} />
    </Dropdown>
  );
}
