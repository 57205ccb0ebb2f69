import 'virtual:kit.css';

export { openDesk } from './openDesk.ts';
export { OpenedDesk } from './OpenedDesk.tsx';
