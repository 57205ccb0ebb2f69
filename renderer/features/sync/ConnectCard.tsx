import { useServices } from '#services';
import { SectionCard } from '#ui/SectionCard.tsx';
import { EnrolmentForm } from './EnrolmentForm.tsx';
import styles from './Sync.module.css';

/** What a connection means for a consultant's desk, and for a kiosk of the hall. */
const meanings = {
  desk: '连接后立即开始首次同步：本机的企业、诊断、答案、评级、佐证材料、封存、现场检查、满意度、活动、需求和删除记录会上报，本中心在平台上的同类数据会收到本机；示例数据不会上报，设置、口令和操作记录也不会离开本机。',
  hall: '连接后立即开始首次同步：展厅设备只接收统计、活动和资料包，只上报签到、需求、自测结果和使用次数，读不到任何企业的资料；请使用展厅设备的登记码。',
} as const;

/** This device is nowhere yet: where to connect it, and what that means. */
export function ConnectCard() {
  const { role } = useServices().account;
  return (
    <SectionCard title="连接平台" text="连接后每 15 分钟自动同步一次；没有网络时照常工作，接通后自动继续。">
      <p className={styles.soft}>{role === 'hall' ? meanings.hall : meanings.desk}</p>
      <EnrolmentForm {...(role === 'hall' ? { deviceName: '展厅一体机' } : {})} />
    </SectionCard>
  );
}
