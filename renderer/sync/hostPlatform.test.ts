import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { platformService } from '#electron/sync/platformService.ts';
import type { CallOutcome } from '#shared/sync/callFailure.ts';
import { changeWith } from '#tests/platform/testData.ts';
import { hostPlatform } from './hostPlatform.ts';

const query = { since: null, tables: ['enterprises' as const], limit: 100 };
const request = () => ({ cursor: null, changes: [changeWith()] });
const sentence = expect.stringMatching(/本机改动都在.*。$/);

test('a connection that is not open passes, like a platform that is not there', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'host-'));
  onTestFinished(() => rmSync(userData, { recursive: true }));
  const around = { userData, appVersion: '0.1.0', fetch, now: Date.now, log: () => undefined };
  const platform = hostPlatform(platformService(around));
  const closed = { ok: false, code: 'unreachable', message: sentence };
  expect(await platform.pull(query)).toEqual(closed);
  expect(await platform.push(request())).toEqual(closed);
});

test('a main that does not answer is a failure, no exception', async () => {
  const silent = () => Promise.reject(new Error('unexpected'));
  const platform = hostPlatform({ syncPull: silent, syncPush: silent, syncSummary: silent });
  expect(await platform.pull(query)).toMatchObject({ code: 'unreachable', message: sentence });
  expect(await platform.push(request())).toMatchObject({ code: 'unreachable', message: sentence });
});

test('the platform’s refusal comes through as it is, with its wait', async () => {
  const busy = { ok: false, code: 'tooMany', message: '请稍后再试。', retryAfter: 7 } as const;
  const refuse = async () => busy;
  const platform = hostPlatform({ syncPull: refuse, syncPush: refuse, syncSummary: refuse });
  const told: readonly CallOutcome<unknown>[] = [await platform.pull(query), await platform.push(request())];
  expect(told).toEqual([busy, busy]);
});
