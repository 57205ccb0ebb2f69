import { App, ConfigProvider } from 'antd';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { emptyPackIndex, packIndexChange, type PackEdition } from '#data/packIndex.ts';
import { openFresh, put } from '#data/testing/openFresh.ts';
import { sessionRow } from '#data/testing/sampleRows.ts';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import shipped from '#resources/packs.json';
import policyJson from '#resources/policy/handan-2025-2027.json';
import { ServicesContext, type Services } from '#services';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { failure } from '#shared/model/result.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import { initialSyncState, syncStateStore, type SyncState } from '#sync/syncState.ts';
import { applyTokens } from '#ui/applyTokens.ts';
import { theme } from '#ui/theme.ts';
import '#ui/base.css';
import { PacksCard } from './PacksCard.tsx';
import { connection } from './testing/showSync.tsx';

const [instrument, policy] = [parseInstrumentPack(instrumentJson), parsePolicyPack(policyJson)];
if (!instrument.ok || !policy.ok) throw new Error('a shipped pack is broken');
const reference = {
  id: instrument.value.id,
  version: instrument.value.version,
  hash: shipped.packs[0]?.sha256 ?? '',
};
const editionOf = (more: Partial<PackEdition>): PackEdition => ({
  kind: 'instrument',
  id: reference.id,
  version: 1,
  edition: '1',
  hash: reference.hash,
  title: '中小企业数字化水平评测指标（2024年版）',
  sha256: 'a'.repeat(64),
  changes: ['首次发布，与软件自带的相同'],
  arrivedAt: Date.now() - 3_600_000,
  ...more,
});
const second = editionOf({
  version: 2,
  edition: '2',
  hash: 'second',
  changes: ['“网络基础”的选项措辞与原文一致，分值不变', '补充第 12 题的佐证说明'],
});
const cases = editionOf({
  kind: 'cases',
  id: 'handan-cases',
  title: '邯郸案例集',
  hash: 'cases',
  changes: [],
});

async function showCard(state: Partial<SyncState>, editions: readonly PackEdition[] = []) {
  const database = await openFresh();
  const sessions = [1, 2, 3].map((number) => sessionRow(`s${number}`, 'e1', { pack: reference }));
  await put(
    database,
    ...sessions.map((row) => ({ table: 'sessions', op: 'put', row }) as const),
    packIndexChange({ ...emptyPackIndex('key'), editions: [...editions] }),
  );
  syncStateStore.setState({ ...initialSyncState, connection: { ...connection, packKey: 'key' }, ...state });
  const place = document.body.appendChild(document.createElement('div'));
  applyTokens(document.documentElement);
  const root = createRoot(place);
  const services = {
    database,
    instrument: { pack: instrument.ok ? instrument.value : undefined, reference },
    policy: policy.ok ? policy.value : undefined,
  } as unknown as Services;
  root.render(
    <ConfigProvider theme={{ ...theme, zeroRuntime: false }}>
      <App component={false}>
        <ServicesContext value={services}>
          <PacksCard />
        </ServicesContext>
      </App>
    </ConfigProvider>,
  );
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  await vi.waitFor(() => expect(place.querySelector('ol')).not.toBeNull());
  const lines = [...place.querySelectorAll('ol > li')].map((line) =>
    [...line.children].map((part) => part.textContent).filter((text) => text !== ''),
  );
  return { place, lines };
}

test('without a platform there is what came with the app', async () => {
  const { place, lines } = await showCard({ connection: null });
  expect(place.textContent).toContain('没有连接平台，使用现有的版本');
  expect(lines).toEqual([
    ['第 1 版', '随软件', '3 次诊断使用', '用于新诊断'],
    ['第 1 版', '随软件', '正在使用'],
  ]);
});

test('what the platform has sent says what changed and from when on it is used', async () => {
  const packs = { ...initialSyncState.packs, checkedAt: Date.now() };
  const { place, lines } = await showCard({ packs }, [editionOf({}), second, cases]);
  expect(place.textContent).toContain('查看过：没有新版本');
  expect(lines[0]?.[0]).toBe('第 2 版');
  expect(lines[0]?.slice(2, 4)).toEqual(['没有诊断使用', '下次打开起使用']);
  const changes = [...place.querySelectorAll('[aria-label="第 2 版的变化"] li')];
  expect(changes.map(({ textContent }) => textContent)).toEqual(second.changes);
  expect(lines[1]?.[1]).toMatch(/^随软件 · 平台第 1 版，.* 收到$/);
  expect(place.textContent).toContain('邯郸案例集案例 · handan-cases已收存，本版软件还不使用');
});

test('what was refused says why, and what is here is still told', async () => {
  const refused = { kind: 'instrument', id: reference.id, version: 3, code: 'packUnsigned' } as const;
  const packs = {
    checkedAt: Date.now(),
    arrived: [],
    refused: [{ ...refused, message: '签名与登记时记下的平台公钥不符，没有采用，现有的版本不变。' }],
    failure: failure('unreachable', '网络连接不通，本机数据都在；接通网络后会自动继续。'),
  };
  const { place, lines } = await showCard({ packs }, [editionOf({}), second]);
  for (const told of ['1 个版本没有采用', '评测指标 miit-sme-2024 第 3 版', '签名与登记时', '网络连接不通']) {
    expect(place.textContent).toContain(told);
  }
  expect(lines).toHaveLength(3);
});
