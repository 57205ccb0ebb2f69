import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { onTestFinished } from 'vitest';
import type { DeskDatabase } from '#data/database.ts';
import { openFresh } from '#data/testing/openFresh.ts';
import instrument from '#resources/instrument/miit-sme-2024.json';
import policy from '#resources/policy/handan-2025-2027.json';
import { ServicesContext, type Services } from '#services';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { success } from '#shared/model/result.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import type { Role } from '#shared/roles/role.ts';
import type { SyncControl } from '#sync/syncControl.ts';
import { initialSyncState, syncStateStore, type Connection, type SyncState } from '#sync/syncState.ts';
import { applyTokens } from '#ui/applyTokens.ts';
import { theme } from '#ui/theme.ts';
import '#ui/base.css';
import { SyncScreen } from '../SyncScreen.tsx';

/** What a screen had done: the name of the control's function and what it was given. */
export type Asked = readonly [name: keyof SyncControl, ...given: readonly unknown[]];

/** The screen as it stands, and what it asked for. */
export type ShownSync = {
  readonly place: HTMLElement;
  readonly database: DeskDatabase;
  readonly asked: readonly Asked[];
};

export const connection: Connection = {
  address: 'https://platform.handan.example/desk',
  device: {
    id: '00000000-0000-4000-8000-00000000000a',
    name: '王顾问的工作台',
    scope: 'consultant',
    centre: { id: 'handan', name: '邯郸市数字化转型促进中心' },
  },
  enrolledAt: Date.UTC(2026, 10, 20, 1, 5),
  wrapped: new Uint8Array(),
  packKey: null,
};

const unreachable = { ok: false, code: 'unreachable', message: '网络连接不通。' } as const;

type Stage = {
  readonly role?: Role;
  readonly answers?: Partial<SyncControl>;
  /** Puts rows in before the screen is drawn. */
  readonly prepare?: (database: DeskDatabase) => Promise<void>;
};

/** Draws the screen in this state over a database of its own. The sync itself is not run: what is asked of it is noted. */
export async function showSync(
  state: Partial<SyncState>,
  { role = 'consultant', answers = {}, prepare }: Stage = {},
): Promise<ShownSync> {
  const database = await openFresh({ actor: { person: '王顾问', role } });
  await prepare?.(database);
  syncStateStore.setState({ ...initialSyncState, connection, ...state });
  const asked: Asked[] = [];
  const note =
    <Given extends readonly unknown[], Answer>(
      name: keyof SyncControl,
      answer: (...given: Given) => Answer,
    ) =>
    (...given: Given) => {
      asked.push([name, ...given]);
      return answer(...given);
    };
  const sync: SyncControl = {
    test: note('test', answers.test ?? (async () => unreachable)),
    connect: note('connect', answers.connect ?? (async () => success(connection))),
    disconnect: note('disconnect', answers.disconnect ?? (async () => success(undefined))),
    syncNow: note('syncNow', answers.syncNow ?? (async () => undefined)),
    readAgain: note('readAgain', answers.readAgain ?? (async () => success(undefined))),
    cancel: note('cancel', answers.cancel ?? (() => undefined)),
    pause: note('pause', answers.pause ?? (async () => success(undefined))),
    resume: note('resume', answers.resume ?? (async () => success(undefined))),
  };
  const services: Services = { database, ...packs(), account: await accountOf(role), sync };
  const place = document.body.appendChild(document.createElement('div'));
  place.style.height = '100%';
  applyTokens(document.documentElement);
  const root = createRoot(place);
  root.render(
    <ConfigProvider
      locale={zhCN}
      theme={{ ...theme, zeroRuntime: false }}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <ServicesContext value={services}>
          <MemoryRouter>
            <SyncScreen />
          </MemoryRouter>
        </ServicesContext>
      </App>
    </ConfigProvider>,
  );
  onTestFinished(async () => {
    root.unmount();
    // What is being read comes to its end before the database is closed.
    await new Promise((resolve) => setTimeout(resolve, 100));
    place.remove();
    document.querySelectorAll('.ant-modal-root, .ant-message').forEach((left) => left.remove());
  });
  return { place, database, asked };
}

function packs(): Pick<Services, 'instrument' | 'policy'> {
  const [pack, parsedPolicy] = [parseInstrumentPack(instrument), parsePolicyPack(policy)];
  if (!pack.ok || !parsedPolicy.ok) throw new Error('a shipped pack is broken');
  const reference = { id: pack.value.id, version: pack.value.version, hash: 'shipped' };
  return { instrument: { pack: pack.value, reference }, policy: parsedPolicy.value };
}

async function accountOf(role: Role): Promise<Services['account']> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, doorId: 'door', role, person: '王顾问' };
}
