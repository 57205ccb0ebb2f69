import '#ui/base.css';
import './kiosk.css';
import { createRoot } from 'react-dom/client';
import { applyTokens } from '#ui/applyTokens.ts';
import { host } from '#host';
import { codeOfThrown, watchFaults } from '#faults';
import { KioskApp } from './KioskApp.tsx';
import { keepVisitorsInside } from './keepVisitorsInside.ts';
import { openKiosk } from './openKiosk.ts';

/** The page tells main that it lives (ms). */
const pulse = 1000;

void host.windowReady(null);
watchFaults(window);
applyTokens(document.documentElement);
keepVisitorsInside(window);
setInterval(() => void host.kioskPulse(null).catch(() => undefined), pulse);

const container = document.getElementById('root');
if (container === null) throw new Error('kiosk.html has no #root');

createRoot(container, {
  // What no part of the page could mend: main loads it anew.
  onUncaughtError: (error) => void host.kioskFault({ rung: 'page', code: codeOfThrown(error) }),
}).render(<KioskApp opening={openKiosk()} />);
