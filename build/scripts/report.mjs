// npm run report -- --in FILE|sample --out DIR …: reports from the command line; see electron/report/cli.ts.
import { prepare } from './prepare.mjs';
import { runTypeScript } from './run.mjs';

prepare();
process.exitCode = runTypeScript('electron/report/cli.ts', process.argv.slice(2), { cwd: process.cwd() });
