// npm run bench [-- --json]: see tests/bench/run.ts.
import { prepare } from './prepare.mjs';
import { runTypeScript } from './run.mjs';

prepare();
process.exitCode = runTypeScript('tests/bench/run.ts', process.argv.slice(2));
