import { app, screen, type BrowserWindow } from 'electron';
import { log } from '#electron/log.ts';
import { volumeAt, type KioskSettings } from '#shared/kiosk/kioskSettings.ts';
import { heal, type Healings, type Rung } from '#shared/kiosk/healing.ts';
import { openKioskWindow } from './kioskWindow.ts';

/** The windows of a running kiosk, one for each display. */
export type KioskWindows = {
  /** Opens what is missing and closes what is too much, after the displays or the settings have changed. */
  readonly arrange: (settings: KioskSettings) => void;
  /** Which display a window is on, from 0 for the primary one. */
  readonly placeOf: (window: BrowserWindow) => number;
  readonly isOurs: (window: BrowserWindow) => boolean;
  /** The page lives. */
  readonly pulse: (window: BrowserWindow) => void;
  /** Something fell and is mended on this rung, or on a higher one where that has not helped. */
  readonly mend: (window: BrowserWindow, rung: Rung, code: string) => void;
  readonly end: () => void;
};

/** A page that has said nothing for so long (ms) is loaded anew. It speaks once a second. */
const silence = 8000;

type Shown = { readonly window: BrowserWindow; heardAt: number; healings: Healings };

export function kioskWindows(initial: KioskSettings): KioskWindows {
  const shown = new Map<number, Shown>();
  let settings = initial;
  let ending = false;
  let watch: ReturnType<typeof setInterval> | undefined;

  const open = (displayId: number, healings: Healings) => {
    const display = screen.getAllDisplays().find(({ id }) => id === displayId);
    if (display === undefined) return;
    let closing = false;
    const window = openKioskWindow(
      display,
      () => ending || closing || shown.get(displayId)?.window !== window,
    );
    shown.set(displayId, { window, heardAt: performance.now(), healings });
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (!ending) mend(window, 'page', `${reason} ${exitCode}`);
    });
    window.on('closed', () => {
      closing = true;
      // Closed by something else than this kiosk: it comes back.
      if (!ending && shown.get(displayId)?.window === window) open(displayId, healings);
    });
  };
  const close = (displayId: number) => {
    const { window } = shown.get(displayId) ?? {};
    shown.delete(displayId);
    window?.destroy();
  };
  const find = (window: BrowserWindow) => [...shown].find(([, one]) => one.window === window);

  const mend = (window: BrowserWindow, rung: Rung, code: string) => {
    const found = find(window);
    if (found === undefined || ending) return;
    const [displayId, one] = found;
    const healing = heal(one.healings, rung, performance.now());
    one.healings = healing.healings;
    one.heardAt = performance.now();
    log(`kiosk: ${healing.rung} mended (${code})`);
    if (healing.rung === 'page') window.webContents.reload();
    if (healing.rung === 'window') {
      close(displayId);
      open(displayId, healing.healings);
    }
    if (healing.rung === 'app') {
      ending = true;
      app.relaunch();
      app.exit(0);
    }
  };
  const lookAround = () => {
    const time = new Date();
    const isQuiet = volumeAt(settings, time.getHours() * 60 + time.getMinutes()) === 0;
    for (const { window, heardAt } of shown.values()) {
      window.webContents.setAudioMuted(isQuiet);
      if (performance.now() - heardAt < silence) continue;
      // A page that hangs does not reload by itself. Its end is noticed, and mended.
      window.webContents.forcefullyCrashRenderer();
    }
  };
  const arrange = (next: KioskSettings) => {
    settings = next;
    const primary = screen.getPrimaryDisplay().id;
    const wanted = screen
      .getAllDisplays()
      .map(({ id }) => id)
      .filter((id) => settings.displays === 'all' || id === primary);
    for (const id of shown.keys()) if (!wanted.includes(id)) close(id);
    for (const id of wanted) if (!shown.has(id)) open(id, []);
    for (const display of screen.getAllDisplays()) shown.get(display.id)?.window.setBounds(display.bounds);
    watch ??= setInterval(lookAround, 1000);
  };
  const again = () => arrange(settings);
  screen.on('display-added', again);
  screen.on('display-removed', again);
  screen.on('display-metrics-changed', again);

  return {
    arrange,
    placeOf: (window) => {
      const primary = screen.getPrimaryDisplay().id;
      const ids = [...shown.keys()].sort((one, other) => Number(other === primary) - Number(one === primary));
      return Math.max(0, ids.indexOf(find(window)?.[0] ?? primary));
    },
    isOurs: (window) => find(window) !== undefined,
    pulse: (window) => {
      const found = find(window);
      if (found !== undefined) found[1].heardAt = performance.now();
    },
    mend,
    end: () => {
      ending = true;
      clearInterval(watch);
      app.quit();
    },
  };
}
