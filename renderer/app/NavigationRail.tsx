import { AuditOutlined, BankOutlined, QuestionCircleOutlined, SwapOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';
import { paths } from '#paths';
import styles from './Shell.module.css';

const entries = [
  { to: paths.enterprises(), name: '企业', icon: <BankOutlined /> },
  { to: paths.sessions(), name: '诊断', icon: <AuditOutlined /> },
  { to: paths.exchange(), name: '数据', icon: <SwapOutlined /> },
] as const;

/** Where one can go. Only what works stands here. */
export function NavigationRail() {
  return (
    <nav className={styles.rail} aria-label="主导航">
      {entries.map((entry) => (
        <NavLink key={entry.to} to={entry.to} className={styles.entry!}>
          <span className={styles.icon}>{entry.icon}</span>
          {entry.name}
        </NavLink>
      ))}
      <NavLink to={paths.help()} className={`${styles.entry} ${styles.bottom}`}>
        <span className={styles.icon}>
          <QuestionCircleOutlined />
        </span>
        帮助
      </NavLink>
    </nav>
  );
}
