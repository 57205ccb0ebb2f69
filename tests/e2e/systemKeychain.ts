import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Start the app with this, and it asks the keychain of the session bus instead of the desktop's. */
export const withKeychain = ['--password-store=gnome-libsecret'];

/** Why a real keychain cannot be had here; null where it can. */
export function keychainMissing(): string | null {
  if (process.platform !== 'linux') return 'the keychain of this system belongs to its user';
  const missing = ['dbus-daemon', 'gnome-keyring-daemon'].filter(
    (program) => spawnSync('which', [program]).status !== 0,
  );
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}

export type RealKeychain = { readonly stop: () => Promise<void> };

/** Starts a session bus with an unlocked keychain of its own, for every app that is started from now on. */
export async function startKeychain(): Promise<RealKeychain> {
  const home = await mkdtemp(path.join(tmpdir(), 'desk-keychain-'));
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(bus);
  const earlier = process.env['DBUS_SESSION_BUS_ADDRESS'];
  process.env['DBUS_SESSION_BUS_ADDRESS'] = address;
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  const arguments_ = ['--unlock', '--foreground', '--components=secrets', `--control-directory=${home}`];
  const keyring = spawn('gnome-keyring-daemon', arguments_, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  keyring.stdin?.end('the tests\n');
  await firstLine(keyring);
  return {
    stop: async () => {
      keyring.kill();
      bus.kill();
      if (earlier === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
      else process.env['DBUS_SESSION_BUS_ADDRESS'] = earlier;
      await rm(home, { recursive: true, force: true });
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      const [line] = text.split('\n');
      if (text.includes('\n')) resolve(line ?? '');
    });
    child.once('exit', () => reject(new Error(`${child.spawnfile} ended`)));
  });
}
