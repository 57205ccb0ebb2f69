// npm run verify -- FILE …: whether a sealed record or an exported audit trail is as it was; see electron/verify/cli.ts.
import { prepare } from './prepare.mjs';
import { runTypeScript } from './run.mjs';

prepare();
process.exitCode = runTypeScript('electron/verify/cli.ts', process.argv.slice(2), { cwd: process.cwd() });
