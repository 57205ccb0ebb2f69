// npm run demo: drives the real app through the main job on a virtual screen; results go to out/.
import { resolveRuntime } from '../electron-runtime.mjs';
import { buildApp } from './build-app.mjs';
import { prepare } from './prepare.mjs';
import { onVirtualScreen, projectRoot, run, toolPath } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

prepare();
ensureSystemPackages('display');
await buildApp();
await resolveRuntime(); // says which runtime it is, and fetches it before the clock of the first window runs
const script = [toolPath('tsx'), 'tests/e2e/demo.ts', ...process.argv.slice(2)];
const [program, args] = onVirtualScreen(process.execPath, script);
process.exitCode = run(program, args, { cwd: projectRoot });
