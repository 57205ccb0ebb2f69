import { protocolHeader } from '#shared/sync/protocol.ts';
import { mayRead, syncTableNames } from '#shared/sync/syncTables.ts';
import { claim, type Check } from '../check.ts';
import { expectStatus, pullPath } from '../session.ts';

/** Who may ask for what. */
export const accessChecks: readonly Check[] = [
  {
    name: 'tells everybody its name, its editions of the protocol and its time',
    run: async ({ ask }) => {
      const answer = await ask({ method: 'GET', path: '/v1/status', token: null });
      expectStatus(answer, 200, 'the status is given');
      const { protocol, time } = answer.body as {
        protocol: { least: number; newest: number };
        time: number;
      };
      claim(protocol.least <= 1 && protocol.newest >= 1, 'edition 1 of the protocol is spoken');
      claim(Math.abs(time - Date.now()) < 86_400_000, 'its clock is right to a day');
    },
  },
  {
    name: 'knows a device by its token',
    run: async ({ ask, device }) => {
      const answer = await ask({ method: 'GET', path: '/v1/device' });
      expectStatus(answer, 200, 'the device is known');
      claim((answer.body as typeof device).scope === device.scope, 'its scope is that of its code');
    },
  },
  {
    name: 'refuses who has no token, or a wrong one',
    run: async ({ ask, device }) => {
      const path = pullPath(null, {}, device.scope);
      expectStatus(await ask({ method: 'GET', path, token: null }), 401, 'without a token');
      expectStatus(await ask({ method: 'GET', path, token: `${device.token}x` }), 401, 'with a wrong token');
      expectStatus(await ask({ method: 'GET', path: '/v1/device', token: null }), 401, 'without a token');
    },
  },
  {
    name: 'refuses an edition of the protocol that it does not speak',
    run: async ({ ask }) => {
      const headers = { [protocolHeader]: '999' };
      expectStatus(await ask({ method: 'GET', path: '/v1/device', headers }), 426, 'edition 999');
    },
  },
  {
    name: 'refuses tables that the device may not read, for the whole request',
    run: async ({ ask, device }) => {
      for (const table of syncTableNames) {
        const answer = await ask({ method: 'GET', path: pullPath(null, { tables: [table] }, device.scope) });
        expectStatus(answer, mayRead(device.scope, table) ? 200 : 403, `reading ${table}`);
      }
    },
  },
  {
    name: 'gives sums of the tables that the device may read, and of no others',
    run: async ({ ask, device }) => {
      for (const table of syncTableNames) {
        const answer = await ask({ method: 'GET', path: `/v1/summary?tables=${table}` });
        expectStatus(answer, mayRead(device.scope, table) ? 200 : 403, `the sum of ${table}`);
      }
      const none = await ask({ method: 'GET', path: '/v1/summary?tables=passwords' });
      expectStatus(none, 400, 'the sum of an unknown table');
    },
  },
  {
    name: 'does not know other paths',
    run: async ({ ask }) => {
      expectStatus(await ask({ method: 'GET', path: '/v1/nothing' }), 404, 'an unknown path');
    },
  },
];
