import os from 'node:os';
import { readFile } from 'node:fs/promises';
import { app, screen } from 'electron';
import { logFileOf } from '#electron/log.ts';
import type { CallResult } from '#shared/ipc/contract.ts';

/** Lines of the log that are shown. */
const mostLines = 40;

/** What the machine is like, for the page 自检. */
export async function checkMachine(): Promise<CallResult<'kioskCheck'>> {
  const primary = screen.getPrimaryDisplay().id;
  const displays = screen.getAllDisplays().map(({ id, size, scaleFactor, touchSupport }) => ({
    width: Math.round(size.width * scaleFactor),
    height: Math.round(size.height * scaleFactor),
    scale: scaleFactor,
    touch: touchSupport === 'available',
    primary: id === primary,
  }));
  const own = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0);
  const text = await readFile(logFileOf(app.getPath('userData')), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.includes(' kiosk: '));
  return {
    displays,
    memory: { total: os.totalmem(), free: os.freemem(), own },
    upSince: Date.now() - process.uptime() * 1000,
    log: lines.slice(-mostLines),
  };
}
