import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
  CalendarOutlined,
  CloudSyncOutlined,
  ExperimentOutlined,
  FileWordOutlined,
  FundProjectionScreenOutlined,
  HistoryOutlined,
  LockOutlined,
  QuestionCircleOutlined,
  SettingOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { NavLink } from 'react-router';
import { paths } from '#paths';
import { useServices } from '#services';
import { roleNames } from '#shared/roles/role.ts';
import { may } from '#shared/roles/roleTable.ts';
import styles from './Shell.module.css';

const entries = [
  { to: paths.enterprises(), name: '企业', icon: <BankOutlined /> },
  { to: paths.sessions(), name: '诊断', icon: <AuditOutlined /> },
  { to: paths.reports(), name: '报告', icon: <FileWordOutlined /> },
  { to: paths.exhibits(), name: '展项', icon: <FundProjectionScreenOutlined /> },
  { to: paths.scenarios(), name: '体验', icon: <ExperimentOutlined /> },
  { to: paths.activities(), name: '活动', icon: <CalendarOutlined /> },
  { to: paths.supervision(), name: '监督', icon: <AlertOutlined /> },
  { to: paths.sync(), name: '同步', icon: <CloudSyncOutlined /> },
  { to: paths.exchange(), name: '数据', icon: <SwapOutlined /> },
] as const;

/** Where one can go. Only what works stands here. */
export function NavigationRail({ onLock }: { readonly onLock: () => void }) {
  const { person, role } = useServices().account;
  return (
    <nav className={styles.rail} aria-label="主导航">
      {entries.map((entry) => (
        <NavLink key={entry.to} to={entry.to} className={styles.entry!}>
          <span className={styles.icon}>{entry.icon}</span>
          {entry.name}
        </NavLink>
      ))}
      {may(role, 'seeAuditTrail') && (
        <NavLink to={paths.audit()} className={styles.entry!}>
          <span className={styles.icon}>
            <HistoryOutlined />
          </span>
          记录
        </NavLink>
      )}
      <button
        type="button"
        className={`${styles.entry} ${styles.bottom}`}
        title={`${person}（${roleNames[role]}）已登录；锁定后需要口令才能打开（Ctrl+L）`}
        onClick={onLock}
      >
        <span className={styles.icon}>
          <LockOutlined />
        </span>
        锁定
      </button>
      <NavLink to={paths.settings()} className={styles.entry!}>
        <span className={styles.icon}>
          <SettingOutlined />
        </span>
        设置
      </NavLink>
      <NavLink to={paths.help()} className={styles.entry!}>
        <span className={styles.icon}>
          <QuestionCircleOutlined />
        </span>
        帮助
      </NavLink>
    </nav>
  );
}
