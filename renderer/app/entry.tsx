import '#ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTokens } from '#ui/applyTokens.ts';
import { preloadEnterprises } from '#features/enterprises/preloadEnterprises.ts';
import { App } from './App.tsx';
import { openServices } from './openServices.ts';

applyTokens(document.documentElement);

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

// Opening starts before React mounts: the disk works while the scripts do.
const opening = openServices();
void opening.then((services) => (services.ok ? preloadEnterprises(services.value.database) : undefined));
createRoot(container).render(
  <StrictMode>
    <App opening={opening} />
  </StrictMode>,
);
