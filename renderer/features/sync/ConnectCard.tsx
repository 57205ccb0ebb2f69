import { SectionCard } from '#ui/SectionCard.tsx';
import { EnrolmentForm } from './EnrolmentForm.tsx';
import styles from './Sync.module.css';

/** This device is nowhere yet: where to connect it, and what that means. */
export function ConnectCard() {
  return (
    <SectionCard title="连接平台" text="连接后每 15 分钟自动同步一次；没有网络时照常工作，接通后自动继续。">
      <p className={styles.soft}>
        连接后立即开始首次同步：本机的企业、诊断、答案、评级、佐证材料、封存和删除记录会上报，本中心在平台上的同类数据会收到本机；示例数据不会上报，设置、口令和操作记录也不会离开本机。
      </p>
      <EnrolmentForm />
    </SectionCard>
  );
}
