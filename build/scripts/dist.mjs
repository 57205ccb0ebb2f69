// npm run dist [-- --dir]: packs the built app with electron-builder into dist/release.
import path from 'node:path';
import { cleanRuntimeCopy, resolveRuntime } from '../electron-runtime.mjs';
import { buildApp } from './build-app.mjs';
import { prepare } from './prepare.mjs';
import { projectRoot, runNode, toolPath } from './run.mjs';

prepare();
await buildApp();
const wanted = process.argv.slice(2);
const runtime = await resolveRuntime();
if (runtime.origin === 'development' && !wanted.includes('--dir')) {
  console.error('The development-only runtime is never shipped: only `npm run dist -- --dir` works with it.');
  process.exit(1);
}
const clean = await cleanRuntimeCopy(runtime, path.join(projectRoot, 'dist/electron-runtime'));
process.exitCode = runNode(toolPath('electron-builder'), [
  ...wanted,
  '--publish=never',
  `-c.electronDist=${clean}`,
  `-c.electronVersion=${runtime.version}`,
]);
