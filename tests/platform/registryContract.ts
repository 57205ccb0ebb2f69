import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeLifetime, enrolDevice, issueCode } from './enrolment.ts';
import type { Storage } from './storage.ts';
import { hashOfToken } from './tokens.ts';

const now = 1_700_000_000_000;

function requestWith(code: string, id: string = randomUUID()) {
  return { code, device: { id, name: '一号笔记本', publicKey: '' }, appVersion: '1.0.0' };
}

/** What every storage promises about codes and tokens. */
export function testRegistry(open: () => Storage): void {
  async function freshCode(): Promise<string> {
    await open().putCentre({ id: 'handan', name: '旧名' });
    await open().putCentre({ id: 'handan', name: '邯郸市转型促进中心' });
    return issueCode(open(), 'consultant', 'handan', now);
  }

  test('a code makes one device known by its token', async () => {
    const code = await freshCode();
    const request = requestWith(code.toLowerCase().replaceAll('-', ' '));
    const reply = await enrolDevice(open(), request, now);
    if (typeof reply === 'string') throw new Error(reply);
    const centre = { id: 'handan', name: '邯郸市转型促进中心' };
    expect(reply).toMatchObject({ scope: 'consultant', centre });
    const { id, name } = request.device;
    expect(await open().deviceOf(hashOfToken(reply.token))).toEqual({
      id,
      name,
      scope: 'consultant',
      centre,
    });
    expect(await open().deviceOf(hashOfToken('another'))).toBe('unknown');
    expect(await enrolDevice(open(), requestWith(code), now)).toBe('used');
  });

  test('of two devices with one code, one gets in', async () => {
    const code = await freshCode();
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => enrolDevice(open(), requestWith(code), now)),
    );
    expect(replies.filter((reply) => reply === 'used')).toHaveLength(3);
  });

  test('an expired code and one that was never given out are the same', async () => {
    const code = await freshCode();
    expect(await enrolDevice(open(), requestWith(code), now + codeLifetime)).toBe('unknown');
    expect(await enrolDevice(open(), requestWith("' or '1'='1"), now)).toBe('unknown');
  });

  test('a device that enrols again loses its old token, and only in that centre', async () => {
    const id = randomUUID();
    const [first, elsewhere] = [await freshCode(), await codeOf('xingtai')];
    const tokens: string[] = [];
    for (const code of [first, elsewhere, await freshCode()]) {
      const reply = await enrolDevice(open(), requestWith(code, id), now);
      if (typeof reply !== 'string') tokens.push(reply.token);
    }
    const states = await Promise.all(tokens.map((token) => open().deviceOf(hashOfToken(token))));
    expect(states.map((state) => (typeof state === 'string' ? state : state.centre.id))).toEqual([
      'revoked',
      'xingtai',
      'handan',
    ]);
    await open().revoke(id);
    const [, , last = ''] = tokens;
    expect(await open().deviceOf(hashOfToken(last))).toBe('revoked');
  });

  async function codeOf(centre: string): Promise<string> {
    await open().putCentre({ id: centre, name: centre });
    return issueCode(open(), 'kiosk', centre, now);
  }

  test('there is no code for a centre that is not there', async () => {
    await expect(issueCode(open(), 'kiosk', 'nowhere', now)).rejects.toThrow();
  });
}
