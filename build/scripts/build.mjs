// npm run build [-- --mode development]
import { buildApp } from './build-app.mjs';
import { prepare } from './prepare.mjs';

prepare();
const at = process.argv.indexOf('--mode');
await buildApp(at < 0 ? {} : { mode: process.argv[at + 1] });
