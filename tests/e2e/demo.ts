import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchApp, projectRoot } from './launch.ts';

/** `npm run demo`: starts the real app on an empty profile and leaves pictures of its screens in out/screens. */
const screens = path.join(projectRoot, 'out/screens');
const profile = mkdtempSync(path.join(tmpdir(), 'desk-demo-'));
mkdirSync(screens, { recursive: true });

const { app, page } = await launchApp({ profile });
try {
  const picture = path.join(screens, 'shell.png');
  await page.screenshot({ path: picture });
  console.log(picture);
} finally {
  await app.close();
  rmSync(profile, { recursive: true, force: true });
}
