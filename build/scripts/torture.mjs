// npm run torture [-- --rounds N --seed N …]: see tests/torture/run.ts. Without a display it runs on a virtual screen.
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
const command = [process.execPath, toolPath('tsx'), path.join(projectRoot, 'tests/torture/run.ts')];
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const [program, ...args] = [...command, ...process.argv.slice(2)];
const [started, startArguments] =
  DISPLAY || WAYLAND_DISPLAY ? [program, args] : onVirtualScreen(program, args);
process.exitCode = run(started, startArguments);
