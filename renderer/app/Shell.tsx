import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { MendedNotice } from './MendedNotice.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import styles from './Shell.module.css';
import { StatusBar } from './StatusBar.tsx';
import { useLock } from './useLock.ts';

/** The frame of every screen: where one can go (left), the screen, what state the data is in (below). */
export function Shell() {
  const lock = useLock();
  return (
    <div className={styles.shell} data-ready="true">
      <NavigationRail onLock={lock} />
      <div className={styles.screen}>
        <MendedNotice />
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </div>
      <StatusBar />
    </div>
  );
}
