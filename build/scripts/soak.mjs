// npm run soak [-- --minutes N --seed N …]: see tests/soak/run.ts. On Linux it always runs on a virtual 4K screen.
import path from 'node:path';
import { resolveRuntime } from '../electron-runtime.mjs';
import { buildApp } from './build-app.mjs';
import { prepare } from './prepare.mjs';
import { onVirtualScreen, projectRoot, run, toolPath } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

prepare();
ensureSystemPackages('display');
const isElsewhere = process.argv.some((argument) => /^--app(=|$)/.test(argument));
if (!isElsewhere) await buildApp();
await resolveRuntime({ say: (line) => console.error(line) });
const command = [process.execPath, toolPath('tsx'), path.join(projectRoot, 'tests/soak/run.ts')];
const [program, ...args] = [...command, ...process.argv.slice(2)];
// The kiosk fills its display, so the display has the hall's size.
process.exitCode = run(...onVirtualScreen(program, args, '3840x2160'));
