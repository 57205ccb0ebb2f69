import { Button, Modal } from 'antd';

type Props = {
  readonly open: boolean;
  /** A new enterprise's draft can be kept; changes of a stored one cannot. */
  readonly keepsDraft: boolean;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
};

/** Asked before something typed would be lost. */
export function CloseQuestion({ open, keepsDraft, onStay, onKeep, onDiscard }: Props) {
  return (
    <Modal
      open={open}
      width={440}
      title={keepsDraft ? '企业档案还没有保存' : '修改还没有保存'}
      onCancel={onStay}
      styles={{ body: { padding: '4px 0 8px' } }}
      footer={[
        <Button key="discard" danger onClick={onDiscard}>
          {keepsDraft ? '放弃' : '放弃修改'}
        </Button>,
        ...(keepsDraft
          ? [
              <Button key="keep" onClick={onKeep}>
                留作草稿
              </Button>,
            ]
          : []),
        <Button key="stay" type="primary" autoFocus onClick={onStay}>
          继续填写
        </Button>,
      ]}
    >
      {keepsDraft
        ? '留作草稿：下次点“新建企业”时接着填写。放弃：清除已填写的内容。'
        : '放弃后，档案保持修改前的样子。'}
    </Modal>
  );
}
