import type { Handlers } from '#shared/ipc/contract.ts';
import type { PackCall } from '#shared/ipc/packCalls.ts';
import { failure } from '#shared/model/result.ts';
import { syncLimits } from '#shared/sync/protocol.ts';
import { readPlatform, type Line } from '../callPlatform.ts';
import { listPacks } from '../platformCalls.ts';
import type { PlatformSession } from '../platformSession.ts';
import { patience, type Surroundings } from '../surroundings.ts';

/** What the calls about packs need of the application, and the session that the other calls to the platform use. */
export type PackParts = Pick<Surroundings, 'fetch' | 'log'> & {
  readonly session: Pick<PlatformSession, 'place' | 'signal'>;
};

/** Milliseconds for one pack: 8 MiB at 256 kbit/s take four minutes and a half. */
const packPatience = 300_000;

/** The calls about packs. What comes is not trusted here: the page holds it against the platform's key. */
export function packService({ fetch, log, session }: PackParts): Pick<Handlers, PackCall> {
  const lineTo = (address: string, wait: number): Line => ({
    address,
    fetch,
    signal: session.signal(),
    patience: wait,
  });
  return {
    async syncPackList() {
      const place = session.place();
      return place === null ? notOpen : listPacks(place.token, lineTo(place.address, patience));
    },
    async syncPackFile({ kind, id, version }) {
      const place = session.place();
      if (place === null) return notOpen;
      const call = { method: 'GET', path: `/v1/packs/${kind}/${id}/${version}`, token: place.token } as const;
      const read = await readPlatform(call, lineTo(place.address, packPatience), syncLimits.pack);
      if (!read.ok) log(`sync: pack not read: ${kind}/${id}/${version} ${read.code}`);
      return read.ok ? { ok: true, bytes: read.value } : read;
    },
  };
}

const notOpen = failure(
  'notOpen',
  '与平台的连接没有打开，没有取资料包，现有的版本不变；请锁定工作台再解锁，之后会自动继续。',
);
