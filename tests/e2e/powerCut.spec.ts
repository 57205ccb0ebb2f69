import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { expectWork, work } from './work.ts';

const megabyte = 1024 * 1024;
const cuts = 3;

/** Mounts a disk image; gives the function that takes it away again. */
function mount(image: string, folder: string): () => void {
  execFileSync('mount', ['-o', 'loop', image, folder]);
  return () => void execFileSync('umount', ['-l', folder]);
}

/** Whether this machine can make disks out of files: only root on Linux can, and not in every container. */
function canMakeDisks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return execFileSync('losetup', ['--find'], { encoding: 'utf8' }).startsWith('/dev/loop');
  } catch {
    return false;
  }
}

test('what was confirmed before a power cut is there after it', async () => {
  test.skip(!canMakeDisks(), 'only root on Linux with loop devices can make a disk that loses its power');
  test.slow();
  const folder = await mkdtemp(path.join(tmpdir(), 'desk-power-'));
  const [disk, image] = [path.join(folder, 'disk'), path.join(folder, 'disk.img')];
  await mkdir(disk);
  await writeFile(image, '');
  await truncate(image, 1200 * megabyte);
  execFileSync('mkfs.ext4', ['-q', image]);
  const unmount = mount(image, disk);
  const left: { readonly image: string; readonly note: string }[] = [];
  try {
    const { app, page } = await launchApp({ profile: path.join(disk, 'profile') });
    await work(page);
    const { note, saved } = diagnosisPage(page);
    for (let cut = 1; cut <= cuts; cut += 1) {
      for (let time = 0; time < 5; time += 1) await saved(() => note.fill(`第 ${cut} 次断电前第 ${time} 句`));
      // What the disk holds at this moment; what still lies in memory never reaches the copy.
      app.process().kill('SIGSTOP');
      const copy = path.join(folder, `cut-${cut}.img`);
      await copyFile(image, copy);
      app.process().kill('SIGCONT');
      left.push({ image: copy, note: `第 ${cut} 次断电前第 4 句` });
    }
    await app.close();
  } finally {
    unmount();
  }
  try {
    for (const cut of left) {
      const remove = mount(cut.image, disk);
      try {
        for (let time = 0; time < 2; time += 1) {
          const { app, page } = await launchApp({ profile: path.join(disk, 'profile') });
          await expectWork(page, cut.note);
          await app.close();
        }
      } finally {
        remove();
      }
    }
    expect(left).toHaveLength(cuts);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
