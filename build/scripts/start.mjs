// npm start: installs what is missing, builds and opens the app; without a display it plays the demo instead.
import { spawn } from 'node:child_process';
import { resolveRuntime } from '../electron-runtime.mjs';
import { buildApp } from './build-app.mjs';
import { prepare } from './prepare.mjs';
import { projectRoot } from './run.mjs';

prepare();
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
  console.error(
    '没有图形界面，改为在虚拟屏幕上演示 / No display: running the demo on a virtual screen instead.',
  );
  await import('./demo.mjs');
} else {
  await buildApp();
  const { executable } = await resolveRuntime();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const onWayland = !DISPLAY && WAYLAND_DISPLAY ? ['--ozone-platform=wayland'] : [];
  const app = spawn(executable, [projectRoot, ...asRoot, ...onWayland, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  app.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  app.on('exit', (code) => (process.exitCode = code ?? 1));
}
