// Before the screens' own styles, which come after it in the file and go further.
import 'virtual:kit.css';

export { openDesk } from './openDesk.ts';
export { OpenedDesk } from './OpenedDesk.tsx';
