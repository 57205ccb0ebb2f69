import { App, type FormInstance } from 'antd';

/** Closes a form at once, or asks first where something was typed that would be lost. */
export function useCloseQuestion(
  form: Pick<FormInstance, 'isFieldsTouched'>,
  onClose: () => void,
): () => void {
  const { modal } = App.useApp();
  return () => {
    if (!form.isFieldsTouched()) return onClose();
    void modal.confirm({
      title: '填写的内容还没有保存',
      content: '放弃后，这次填写的内容不会保留。',
      okText: '放弃',
      okButtonProps: { danger: true },
      cancelText: '继续填写',
      autoFocusButton: 'cancel',
      onOk: onClose,
    });
  };
}
