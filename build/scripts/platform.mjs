// npm run platform [-- --port N --data DIR …]: the reference platform of the sync protocol; see tests/platform/main.ts.
// It runs in this process, so that a signal to it ends the platform. Sample enterprises give it something to count.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { projectRoot } from './run.mjs';

prepare();
process.argv.push('--sample');
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(path.join(projectRoot, 'tests/platform/main.ts')).href);
