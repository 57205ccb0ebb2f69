import 'virtual:kit.css';
import '#ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTokens } from '#ui/applyTokens.ts';
import { preloadEnterprises } from '#features/enterprises/preloadEnterprises.ts';
import { host } from '#host';
import { App } from './App.tsx';
import { openServices } from './openServices.ts';

void host.windowReady(null);
applyTokens(document.documentElement);

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

// Opening starts before React mounts: the disk works while the scripts do.
const opening = openServices().then(async (services) => {
  if (services.ok) await withinPatience(preloadEnterprises(services.value.database));
  return services;
});
createRoot(container).render(
  <StrictMode>
    <App opening={opening} />
  </StrictMode>,
);

/**
 * The first rows are there in a moment, as a rule: so long (ms) nothing is drawn, because a first frame without them is
 * work that only makes them later. The list's own shape stands in for rows that take longer.
 */
function withinPatience(reading: Promise<void>): Promise<void> {
  return Promise.race([reading, new Promise<void>((resolve) => setTimeout(resolve, 200))]);
}
