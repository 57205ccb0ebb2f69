import path from 'node:path';
import { projectRoot } from './launch.ts';

/** Where `npm run dist -- --dir` leaves this platform's unpacked app. */
export function packagedExecutable(): string {
  const release = path.join(projectRoot, 'dist/release');
  const suffix = process.arch === 'arm64' ? '-arm64' : '';
  if (process.platform === 'darwin') {
    const bundle = '转型促进中心工作台.app/Contents/MacOS/转型促进中心工作台';
    return path.join(release, `mac${suffix}`, bundle);
  }
  if (process.platform === 'win32') {
    return path.join(release, `win${suffix}-unpacked`, 'transformation-desk.exe');
  }
  return path.join(release, `linux${suffix}-unpacked`, 'transformation-desk');
}
