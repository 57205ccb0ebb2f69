import { Alert, Button } from 'antd';
import { useDraft, useOpened } from './DraftContext.ts';

/** Storage refused a change: say it, keep what was typed on screen, offer to try again. */
export function UnsavedBanner() {
  const { drafts } = useOpened();
  const failure = useDraft((state) => state.failure);
  const waiting = useDraft((state) => state.unsaved.size);
  if (failure === null) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={`${waiting} 处改动还没有保存，仍显示在屏幕上`}
      description={failure.message}
      action={
        <Button danger onClick={() => void drafts.retry()}>
          再试一次
        </Button>
      }
    />
  );
}
