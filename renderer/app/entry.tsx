import '#ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTokens } from '#ui/applyTokens.ts';
import { watchFaults } from '#faults';
import { host } from '#host';
import { App } from './App.tsx';
import { vaultStateAhead } from './vaultStateAhead.ts';

// The window is shown now: until its first frame the person sees its ground, and the screen loses no time to showing it.
void host.windowReady(null);
watchFaults(window);
applyTokens(document.documentElement);

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

createRoot(container).render(
  <StrictMode>
    <App vault={vaultStateAhead} />
  </StrictMode>,
);
