import { expect, test } from 'vitest';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Scope } from '#shared/sync/syncTables.ts';
import { enrolKiosk } from './enrolKiosk.ts';

const input = {
  address: 'https://platform.example',
  code: 'ABCDEF',
  deviceName: '一号展厅',
  wrapping: new Uint8Array(32),
  wrapped: new Uint8Array(40),
};

function platformThatGives(scope: Scope) {
  let connected = false;
  const connection = {
    address: input.address,
    device: { id: crypto.randomUUID(), name: '一号展厅', scope, centre: { id: 'handan', name: '邯郸' } },
    enrolledAt: 1,
    wrapped: input.wrapped,
    packKey: null,
  };
  return {
    isConnected: () => connected,
    syncEnrol: async (): Promise<CallResult<'syncEnrol'>> => {
      connected = true;
      return { ok: true, connection };
    },
    syncForget: async () => {
      connected = false;
      return { ok: true } as const;
    },
  };
}

test('a kiosk’s code connects it', async () => {
  const platform = platformThatGives('kiosk');
  expect(await enrolKiosk(platform, input)).toMatchObject({ ok: true });
  expect(platform.isConnected()).toBe(true);
});

test('a consultant’s code leaves nothing behind', async () => {
  const platform = platformThatGives('consultant');
  expect(await enrolKiosk(platform, input)).toMatchObject({ ok: false, code: 'badCode' });
  expect(platform.isConnected()).toBe(false);
});
