// npm run conformance -- --url URL --code CODE: examines a platform against the sync protocol; see tests/conformance.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { projectRoot } from './run.mjs';

prepare();
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(path.join(projectRoot, 'tests/conformance/main.ts')).href);
