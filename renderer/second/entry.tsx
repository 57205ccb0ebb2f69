import '#ui/base.css';
import './second.css';
import { createRoot } from 'react-dom/client';
import { host } from '#host';
import { applyTokens } from '#ui/applyTokens.ts';
import { followDesk } from './followDesk.ts';
import { SecondApp } from './SecondApp.tsx';

applyTokens(document.documentElement);

const container = document.getElementById('root');
if (container === null) throw new Error('second.html has no #root');

const root = createRoot(container);
root.render(<SecondApp message={{ kind: 'blank' }} />);
void followDesk(host, (message) => root.render(<SecondApp message={message} />));
