import { Suspense, useEffect } from 'react';
import { Outlet } from 'react-router';
import { host } from '#host';
import { NavigationRail } from './NavigationRail.tsx';
import styles from './Shell.module.css';
import { StatusBar } from './StatusBar.tsx';

/** The frame of every screen: where one can go (left), the screen, what state the data is in (below). */
export function Shell() {
  // The window is shown with the frame of the screen: what fills it follows in a moment.
  useEffect(() => void host.windowReady(null), []);
  return (
    <div className={styles.shell} data-ready="true">
      <NavigationRail />
      <div className={styles.screen}>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </div>
      <StatusBar />
    </div>
  );
}
